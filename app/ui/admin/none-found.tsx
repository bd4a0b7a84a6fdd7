import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";

/** A list of the office with nothing in it; after a search the way back to all of it. */
export function NoneFound({ heading, all }: { heading: string; all: { to: string; label: string } | null }) {
  const { href } = usePage();
  return (
    <EmptyState heading={heading}>
      {all ? (
        <p>
          <a className="link" href={href(all.to)}>
            {all.label}
          </a>
        </p>
      ) : null}
    </EmptyState>
  );
}
