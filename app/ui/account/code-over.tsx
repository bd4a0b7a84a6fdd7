import type { CodeProblem } from "~/domain/account/code";
import { paths } from "~/paths";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { CodeAgain } from "./code-again";
import { OtherWay } from "./other-way";

/** A code that opens nothing any more: why, and the next one. Without `to` the request is not this browser's, and one begins anew. */
export function CodeOver({ id, to, next, token, problem }: { id: string; to: string | null; next: string | null; token: string; problem: CodeProblem }) {
  const { t, href } = usePage();
  return (
    <Frame state={{ reason: problem }}>
      <Head title={t("auth.code.over.title")} />
      <div className="narrow">
        <h1>{t("auth.code.over.title")}</h1>
        <p>{t(`refusal.${problem}`)}</p>
        {to ? (
          <CodeAgain request={id} next={next} token={token} first />
        ) : (
          <p>
            <a className="btn" href={href(paths.loginCode({ next }))}>{t("auth.code.again")}</a>
          </p>
        )}
        <OtherWay question={t("auth.code.password")} to={paths.login({ next })} label={t("auth.code.password.link")} />
      </div>
    </Frame>
  );
}
