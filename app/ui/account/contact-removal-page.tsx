import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { ErrorSummary } from "../error-summary";
import { FormTokens } from "../form-tokens";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { addressWords } from "./address-words";
import { WhatFollows } from "./what-follows";
import type { OwnContact } from "./contact-page";

/** Asks before an address is taken away; says why one has to stay. */
export function ContactRemovalPage({ kind, address, whyNot, token, form }: OwnContact) {
  const { t, href } = usePage();
  const title = t(`account.${kind}.remove`);
  return (
    <Frame>
      <Head title={title} />
      <BackLink to={paths.account()}>{t("account.title")}</BackLink>
      <div className="narrow">
        <ErrorSummary form={form} />
        <h1>{title}</h1>
        {address === null || whyNot ? (
          <p>{t(whyNot ? `refusal.${whyNot}` : "account.contact.gone")}</p>
        ) : (
          <>
            <p>{t("account.contact.removeText", { address: addressWords(address) })}</p>
            <WhatFollows />
            <form method="post">
              <FormTokens token={token} />
              <button className="btn">{t(`account.${kind}.remove`)}</button> <a className="btn2" href={href(paths.account())}>{t("account.contact.keep")}</a>
            </form>
          </>
        )}
      </div>
    </Frame>
  );
}
