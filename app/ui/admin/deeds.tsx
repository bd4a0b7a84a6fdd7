import { usePage } from "~/ui/page";

/** What a member of staff may do here, as links beside each other; nothing where nothing may be done. */
export function Deeds({ deeds }: { deeds: readonly ({ to: string; label: string } | null)[] }) {
  const { href } = usePage();
  const allowed = deeds.filter((deed) => deed !== null);
  if (allowed.length === 0) return null;
  return (
    <p className="bar">
      {allowed.map(({ to, label }) => (
        <a className="btn2" key={to} href={href(to)}>
          {label}
        </a>
      ))}
    </p>
  );
}
