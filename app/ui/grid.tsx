import type { ReactNode } from "react";

export interface Column {
  head: ReactNode;
  /** Amounts and counts stand at the right. */
  right?: boolean;
}

export interface GridRow {
  key: string;
  cells: readonly ReactNode[];
  /** The last line, which adds up the others. */
  sum?: boolean;
}

interface GridProps {
  caption: string;
  columns: readonly Column[];
  rows: readonly GridRow[];
  /** As wide as the page; else as wide as what it says. */
  whole?: boolean;
}

/** The dense table of the back office: one line a row, the first cell names it and stays in sight; scrolls sideways by itself. */
export function Grid({ caption, columns, rows, whole = false }: GridProps) {
  const side = (index: number) => (columns[index]?.right ? "r" : undefined);
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className={whole ? "grid whole" : "grid"}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }, index) => (
              <th scope="col" key={index} className={side(index)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, sum }) => (
            <tr key={key} className={sum ? "sum" : undefined}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" key={index} className={side(index)}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={side(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
