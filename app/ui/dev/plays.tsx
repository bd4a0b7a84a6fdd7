import type { MessageKey } from "~/messages";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

interface PlaysProps {
  /** Each a word that the action knows, with what its button says. */
  plays: readonly { play: string; says: MessageKey }[];
  /** What the plays are about beyond the page itself. */
  about?: { name: string; value: string };
}

/** One button for each thing that somebody else may do. */
export function Plays({ plays, about }: PlaysProps) {
  const { t } = usePage();
  return (
    <form method="post">
      <FormTokens />
      {about ? <input type="hidden" name={about.name} value={about.value} /> : null}
      {plays.map(({ play, says }) => (
        <button key={play} className="btn2" name="play" value={play}>
          {t(says)}
        </button>
      ))}
    </form>
  );
}
