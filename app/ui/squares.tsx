import { encode } from "uqr";

const QUIET = 4;

/** A text as a QR code: black on white with its quiet zone, as scanners want it. One path: a stroke for each run of dark squares. */
export function Squares({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="220" height="220">
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(strokesOf).join("")} stroke="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** The dark runs of one row: the first from the left edge, each other from the end of the one before it. */
function strokesOf(row: readonly boolean[], y: number): string {
  const runs = [...row.map((dark) => (dark ? "1" : "0")).join("").matchAll(/1+/g)].map(({ 0: run, index }) => ({ from: index, length: run.length }));
  return runs.map(({ from, length }, at) => (at === 0 ? `M${from} ${y}.5` : `m${from - endOf(runs[at - 1])} 0`) + `h${length}`).join("");
}

const endOf = (run: { from: number; length: number } | undefined): number => (run ? run.from + run.length : 0);
