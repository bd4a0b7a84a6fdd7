import { usePage } from "../page";

/** What goes when an account is closed, what the law keeps and for how long, and until when it can be taken back. */
export function ErasureTerms({ days }: { days: number }) {
  const { t, viewer } = usePage();
  return (
    <>
      <p className="lead">{t("privacy.erasure.lead")}</p>
      <h2>{t("privacy.erasure.atOnce")}</h2>
      <p>{t("privacy.erasure.atOnceText")}</p>
      <h2>{t("privacy.erasure.later", { count: days })}</h2>
      <ul>
        <li>{t("privacy.erasure.gone.account")}</li>
        <li>{t("privacy.erasure.gone.bookings")}</li>
        <li>{t("privacy.erasure.gone.letters")}</li>
        {viewer?.roles.includes("artisan") ? <li>{t("privacy.erasure.gone.shop")}</li> : null}
      </ul>
      <h2>{t("privacy.erasure.stays")}</h2>
      <ul>
        <li>{t("privacy.erasure.stays.books")}</li>
        <li>{t("privacy.erasure.stays.documents")}</li>
        <li>{t("privacy.erasure.stays.reviews")}</li>
        <li>{t("privacy.erasure.stays.consents")}</li>
      </ul>
      <p>{t("privacy.erasure.staysText")}</p>
      <h2>{t("privacy.erasure.mind")}</h2>
      <p>{t("privacy.erasure.mindText", { count: days })}</p>
    </>
  );
}
