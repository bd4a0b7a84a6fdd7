import type { ContactKind } from "~/domain/contact/contact-change";
import { paths } from "~/paths";
import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { Whole } from "../whole";
import { addressWords } from "./address-words";
import { EntryPage } from "./entry-page";

interface ConfirmPageProps {
  next: string | null;
  /** Whether this person has a password. */
  password: boolean;
  /** The addresses a code can go to. */
  codes: readonly { kind: ContactKind; address: string }[];
  token: string;
  form: MaybeReply;
}

/** Asks whoever is signed in to prove once more who he is, by his password or a code. */
export function ConfirmPage({ next, password, codes, token, form }: ConfirmPageProps) {
  const { t, href } = usePage();
  return (
    <EntryPage title={t("account.confirm.title")} form={form} next={next}>
      <p>{t("account.confirm.text")}</p>
      {password ? (
        <form method="post">
          <FormTokens />
          <Field form={form} name="password" type="password" label={t("auth.password")} autoComplete="current-password" />
          <p>
            <button className="btn wide">{t("account.confirm.submit")}</button>
          </p>
        </form>
      ) : null}
      {codes.length > 0 ? (
        <form method="post" action={href(paths.accountConfirmCode({ next }))}>
          <FormTokens token={token} />
          <h2>{t(password ? "account.confirm.orCode" : "account.confirm.code")}</h2>
          {codes.map(({ kind, address }) => (
            <p key={kind}>
              <button className="btn2 wide" name="to" value={kind}><Whole text={t("account.confirm.send", { to: addressWords(address) })} /></button>
            </p>
          ))}
        </form>
      ) : null}
      <p>
        <a className="link" href={href(password || codes.length > 0 ? paths.account() : paths.forgot())}>{t(password || codes.length > 0 ? "account.back" : "account.confirm.forgot")}</a>
      </p>
    </EntryPage>
  );
}
