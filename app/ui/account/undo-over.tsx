import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";

/** A change that cannot be undone by this link: why, and where help is. */
export function UndoOver({ reason }: { reason: RefusalCode }) {
  const { t, href } = usePage();
  return (
    <Frame state={{ reason }}>
      <Head title={t("auth.reset.expired.title")} />
      <h1>{t("auth.reset.expired.title")}</h1>
      <p>{t(`refusal.${reason}`)}</p>
      <p>
        <a className="btn" href={href(paths.contact())}>{t("account.undo.help")}</a> <a className="btn2" href={href(paths.forgot())}>{t("account.undo.password")}</a>
      </p>
    </Frame>
  );
}
