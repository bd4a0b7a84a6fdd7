import { Facts } from "../facts";
import { Whole } from "../whole";
import type { Sheet } from "./sheet";
import { SheetTable } from "./sheet-table";

/** A document to read and to print. On a page with a heading of its own its title is one below. */
export function SheetPart({ sheet, level = 1 }: { sheet: Sheet; level?: 1 | 2 }) {
  const { title, under, facts, parties, caption, rows, sums, words, notes } = sheet;
  return (
    <div className="sheet">
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {under ? <p className="soft">{under}</p> : null}
      <Facts facts={facts.map(({ label, value }) => ({ label, value: <Whole text={value} /> }))} />
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
