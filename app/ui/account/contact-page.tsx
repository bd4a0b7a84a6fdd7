import type { ContactKind } from "~/domain/contact/contact-change";
import { paths } from "~/paths";
import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { Whole } from "../whole";
import { addressWords } from "./address-words";
import { OwnAccountPage } from "./own-account-page";
import { WhatFollows } from "./what-follows";

export interface OwnContact {
  kind: ContactKind;
  /** The address there is now. */
  address: string | null;
  proved: boolean;
  /** Why it cannot be taken away, if so. */
  whyNot: "last_contact" | "other_not_proved" | null;
  token: string;
  form: MaybeReply;
}

/** Changes or adds an e-mail address or mobile number; one that was never confirmed can be confirmed by writing it again. */
export function ContactPage({ kind, address, proved, whyNot, token, form }: OwnContact) {
  const { t, href } = usePage();
  const title = t(`account.${kind}.${address ? "change" : "add"}`);
  const removal = kind === "email" ? paths.accountEmailRemoval() : paths.accountPhoneRemoval();
  return (
    <OwnAccountPage title={title} form={form}>
      {address ? <p><Whole text={t(proved ? "account.contact.now" : "account.contact.unproved", { address: addressWords(address) })} /></p> : null}
      <form method="post">
        <FormTokens token={token} />
        <Field form={form} name={kind} type={kind === "email" ? "email" : "tel"} label={t(`account.${kind}.new`)} hint={t(`account.${kind}.hint`)} autoComplete={kind === "email" ? "email" : "tel"} maxLength={254} {...(address && !proved ? { value: addressWords(address) } : {})} />
        <p>
          <button className="btn wide">{t("account.code.send")}</button>
        </p>
      </form>
      <WhatFollows />
      {address && whyNot === null ? (
        <p>
          <a className="link" href={href(removal)}>{t(`account.${kind}.remove`)}</a>
        </p>
      ) : null}
    </OwnAccountPage>
  );
}
