import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { Deeds } from "./deeds";

/** What this member may do about a person as he stands; nothing where nothing may be done. */
export function PersonDeeds({ person, shop, suspended, appeal, signedIn }: { person: string; shop: boolean; suspended: boolean; appeal: string | null; signedIn: boolean }) {
  const { t, viewer } = usePage();
  const role = viewer?.staffRole ?? null;
  return (
    <Deeds
      deeds={[
        appeal && may(role, "appeals.answer") ? { to: paths.adminAppeal({ appeal }), label: t("people.do.answer") } : null,
        may(role, "people.contact") ? { to: paths.adminPersonContact({ person }), label: t("people.do.contact") } : null,
        signedIn && may(role, "people.sign_out") ? { to: paths.adminPersonDevices({ person }), label: t("people.do.devices") } : null,
        !suspended && may(role, "people.warn") ? { to: paths.adminPersonWarning({ person }), label: t("people.do.warn") } : null,
        !suspended && may(role, "people.suspend") ? { to: paths.adminPersonSuspension({ person }), label: t("people.do.suspend") } : null,
        shop && may(role, "tiers.change") ? { to: paths.adminPersonTier({ person }), label: t("finance.tier.do") } : null,
        suspended && may(role, "people.suspend") ? { to: paths.adminPersonLift({ person }), label: t("people.do.lift") } : null,
      ]}
    />
  );
}
