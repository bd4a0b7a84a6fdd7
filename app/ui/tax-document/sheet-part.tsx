import { Facts } from "../facts";
import type { Sheet } from "./sheet";
import { SheetTable } from "./sheet-table";

/** A document to read and to print. */
export function SheetPart({ sheet }: { sheet: Sheet }) {
  const { title, under, facts, parties, caption, rows, sums, words, notes } = sheet;
  return (
    <div className="sheet">
      <h1>{title}</h1>
      {under ? <p className="soft">{under}</p> : null}
      <Facts facts={facts} />
      <Facts
        facts={parties.map(({ label, lines }) => ({
          label,
          value: lines.map((line, index) => (
            <span key={index}>
              {line}
              <br />
            </span>
          )),
        }))}
      />
      <SheetTable caption={caption} rows={rows} sums={sums} />
      {words ? (
        <>
          <p lang="en">{words.en}</p>
          <p lang="hi">{words.hi}</p>
        </>
      ) : null}
      <div className="sec">
        {notes.map((note) => (
          <p key={note} className="soft">
            {note}
          </p>
        ))}
      </div>
    </div>
  );
}
