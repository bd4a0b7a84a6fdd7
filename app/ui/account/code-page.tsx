import { paths } from "~/paths";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import { Whole } from "../whole";
import { addressWords } from "./address-words";
import { CodeAgain } from "./code-again";
import { CodeForm } from "./code-form";
import { EntryPage } from "./entry-page";
import { OtherWay } from "./other-way";

interface CodePageProps {
  id: string;
  purpose: "sign_in" | "register";
  /** Where the code went. */
  to: string | null;
  next: string | null;
  token: string;
  form: MaybeReply;
}

/** The page on which the code that was sent is written. It says the same whether or not there is such an account. */
export function CodePage({ id, purpose, to, next, token, form }: CodePageProps) {
  const { t } = usePage();
  const registers = purpose === "register";
  return (
    <EntryPage title={t("auth.code.sent.title")} form={form} next={next}>
      <p><Whole text={t(registers ? "auth.code.sent.register" : "auth.code.sent.text", { to: addressWords(to ?? "") })} /></p>
      <CodeForm form={form} submit={t(registers ? "auth.register.submit" : "auth.login.submit")} />
      <h2>{t("auth.code.nothing")}</h2>
      <p>{t(registers ? "auth.code.nothing.register" : "auth.code.nothing.text")}</p>
      <CodeAgain request={id} next={next} token={token} />
      {registers ? <OtherWay question={t("auth.register.have")} to={paths.login({ next })} label={t("auth.register.login")} /> : <OtherWay question={t("auth.code.other")} to={paths.loginCode({ next })} label={t("auth.code.other.link")} />}
    </EntryPage>
  );
}
