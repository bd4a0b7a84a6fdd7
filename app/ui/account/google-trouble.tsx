import { usePage } from "../page";

/** Whether Google's sign-in is offered, and how the last try ended when it led nowhere. */
export interface GoogleState {
  on: boolean;
  fault: "not_available" | "cancelled" | "not_genuine" | "sign_in_again" | "ended" | "unavailable" | "lost" | null;
}

/** What went wrong at Google, and what to do. Changing one's mind there is no error. */
export function GoogleTrouble({ way: { fault } }: { way: GoogleState }) {
  const { t } = usePage();
  if (!fault) return null;
  if (fault === "cancelled") return <p className="note">{t("auth.google.fault.cancelled")}</p>;
  return (
    <div className="errors" role="alert">
      <p>{t(`auth.google.fault.${fault}`)}</p>
    </div>
  );
}
