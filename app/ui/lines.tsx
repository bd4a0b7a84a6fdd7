import { Money } from "./money";

export interface PriceLine {
  label: string;
  paise: number;
}

/** The price as a table whose last row is the total, to the paisa. */
export function Lines({ caption, lines, total }: { caption: string; lines: readonly PriceLine[]; total: PriceLine }) {
  return (
    <table className="lines narrow">
      <caption>{caption}</caption>
      <tbody>
        {[...lines, total].map(({ label, paise }, index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            <td>
              <Money paise={paise} exact />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
