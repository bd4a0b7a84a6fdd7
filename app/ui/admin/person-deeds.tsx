import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";

/** What this member may do about a person as he stands; nothing where nothing may be done. */
export function PersonDeeds({ person, suspended, appeal, signedIn }: { person: string; suspended: boolean; appeal: string | null; signedIn: boolean }) {
  const { t, href, viewer } = usePage();
  const role = viewer?.staffRole ?? null;
  const deeds = [
    appeal && may(role, "appeals.answer") ? { to: paths.adminAppeal({ appeal }), label: t("people.do.answer") } : null,
    may(role, "people.contact") ? { to: paths.adminPersonContact({ person }), label: t("people.do.contact") } : null,
    signedIn && may(role, "people.sign_out") ? { to: paths.adminPersonDevices({ person }), label: t("people.do.devices") } : null,
    !suspended && may(role, "people.warn") ? { to: paths.adminPersonWarning({ person }), label: t("people.do.warn") } : null,
    !suspended && may(role, "people.suspend") ? { to: paths.adminPersonSuspension({ person }), label: t("people.do.suspend") } : null,
    suspended && may(role, "people.suspend") ? { to: paths.adminPersonLift({ person }), label: t("people.do.lift") } : null,
  ].filter((deed) => deed !== null);
  if (deeds.length === 0) return null;
  return (
    <p className="bar">
      {deeds.map(({ to, label }) => (
        <a className="btn2" key={to} href={href(to)}>
          {label}
        </a>
      ))}
    </p>
  );
}
