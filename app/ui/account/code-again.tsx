import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

/** Another code for the same address; `first` where nothing else can be done on the page. */
export function CodeAgain({ request, next, token, first = false }: { request: string; next: string | null; token: string; first?: boolean }) {
  const { t, href } = usePage();
  return (
    <form method="post" action={href(paths.codeAgain({ request }, { next }))}>
      <FormTokens token={token} />
      <button className={first ? "btn" : "btn2"}>{t("auth.code.again")}</button>
    </form>
  );
}
