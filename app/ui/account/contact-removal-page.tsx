import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { Whole } from "../whole";
import { addressWords } from "./address-words";
import { OwnAccountPage } from "./own-account-page";
import { WhatFollows } from "./what-follows";
import type { OwnContact } from "./contact-page";

/** Asks before an address is taken away; says why one has to stay. */
export function ContactRemovalPage({ kind, address, whyNot, token, form }: OwnContact) {
  const { t, href } = usePage();
  const title = t(`account.${kind}.remove`);
  return (
    <OwnAccountPage title={title} form={form}>
      {address === null || whyNot ? (
        <p>{t(whyNot ? `refusal.${whyNot}` : "account.contact.gone")}</p>
      ) : (
        <>
          <p><Whole text={t("account.contact.removeText", { address: addressWords(address) })} /></p>
          <WhatFollows />
          <form method="post">
            <FormTokens token={token} />
            <button className="btn">{t(`account.${kind}.remove`)}</button> <a className="btn2" href={href(paths.account())}>{t("account.contact.keep")}</a>
          </form>
        </>
      )}
    </OwnAccountPage>
  );
}
