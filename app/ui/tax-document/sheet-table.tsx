import type { SheetRow } from "./sheet-rows";

/** What a document is about, line by line; the last row is what it comes to. */
export function SheetTable({ caption, rows, sums }: { caption: string; rows: readonly SheetRow[]; sums: readonly SheetRow[] }) {
  return (
    <table className="lines">
      <caption>{caption}</caption>
      <tbody>
        {[...rows, ...sums].map(({ label, note, value }, index) => (
          <tr key={index}>
            <th scope="row">
              {label}
              {note ? <span className="soft"> ({note})</span> : null}
            </th>
            <td>
              <span className="nb">{value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
