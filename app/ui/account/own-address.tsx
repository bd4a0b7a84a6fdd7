import type { ContactKind } from "~/domain/contact/contact-change";
import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { Whole } from "../whole";
import { addressWords } from "./address-words";

const CHANGE = { email: paths.accountEmail, phone: paths.accountPhone };

/** One address on the account page: what it is, whether it is confirmed, and the way to another one. `token` is the id of a letter that confirms it. */
export function OwnAddress({ kind, address, proved, token }: { kind: ContactKind; address: string | null; proved: boolean; token: string }) {
  const { t, href } = usePage();
  const change = <a className="link" href={href(CHANGE[kind]())}>{t(`account.${kind}.${address ? "change" : "add"}`)}</a>;
  if (address === null) return change;
  return (
    <>
      <Whole text={addressWords(address)} />
      {proved ? null : (
        <>
          <br />
          <b>{t("account.contact.open")}</b>
          {kind === "email" ? (
            <form method="post" action={href(paths.accountVerification())}>
              <FormTokens token={token} />
              <button className="link">{t("account.verify.send")}</button>
            </form>
          ) : null}
        </>
      )}
      <br />
      {change}
    </>
  );
}
