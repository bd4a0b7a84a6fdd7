import type { CodeProblem } from "~/domain/account/code";
import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { Whole } from "../whole";
import { addressWords } from "./address-words";
import { EntryPage } from "./entry-page";

interface OwnCodePageProps {
  title: string;
  /** Where the code went. */
  to: string;
  problem: CodeProblem | null;
  /** Where another code is asked for: a path. */
  another: string;
  form: MaybeReply;
}

/** The page on which somebody signed in writes the code that was sent to him; of a code that opens nothing any more it says so. */
export function OwnCodePage({ title, to, problem, another, form }: OwnCodePageProps) {
  const { t, href } = usePage();
  return (
    <EntryPage title={title} form={form}>
      {problem ? (
        <p>{t(`refusal.${problem}`)}</p>
      ) : (
        <form method="post">
          <p><Whole text={t("account.code.sent", { to: addressWords(to) })} /></p>
          <FormTokens />
          <Field form={form} name="code" short label={t("auth.code.code")} hint={t("auth.code.hint")} inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
          <p>
            <button className="btn wide">{t("account.confirm.submit")}</button>
          </p>
        </form>
      )}
      <p>
        <a className={problem ? "btn" : "link"} href={href(another)}>{t("auth.code.again")}</a>
      </p>
    </EntryPage>
  );
}
