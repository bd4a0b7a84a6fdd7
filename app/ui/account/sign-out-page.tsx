import { Frame } from "../frame";
import { FormTokens } from "../form-tokens";
import { Head } from "../head";
import { usePage } from "../page";

/** Asks before signing out, because a link must change nothing. `stay` is a path without language. */
export function SignOutPage({ stay }: { stay: string }) {
  const { t, href, viewer } = usePage();
  return (
    <Frame>
      <Head title={t("auth.signOut.title")} />
      <h1>{t("auth.signOut.title")}</h1>
      <p>{t("auth.signOut.text", { name: viewer?.name ?? "" })}</p>
      <form method="post">
        <FormTokens />
        <button className="btn">{t("auth.signOut.submit")}</button>{" "}
        <a className="btn2" href={href(stay)}>{t("auth.signOut.stay")}</a>
      </form>
    </Frame>
  );
}
