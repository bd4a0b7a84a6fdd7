import type { BarChartProps } from "./bar-chart-props";
import { formatNumber } from "./format/number";

const FLOOR = 80;
const TALLEST = 60;

/** The bars themselves: highest and last carry their number, today's is in clay. */
export function BarDrawing({ title, bars, now, short = formatNumber, step = 30 }: BarChartProps) {
  const width = bars.length * step;
  const top = Math.max(1, ...bars.map(({ value }) => value));
  const highest = bars.findIndex(({ value }) => value === top);
  const head = (value: number) => Math.round(FLOOR - (value / top) * TALLEST);
  return (
    <svg width={width} height="104" viewBox={`0 0 ${width} 104`} role="img" aria-label={title}>
      {bars.map(({ value }, index) => (
        <path key={index} d={`M${index * step + step / 2 - 10} ${FLOOR}V${head(value)}h20V${FLOOR}z`} fill={index === now ? "#9e3d1b" : "#26356b"} />
      ))}
      <path d={`M0 ${FLOOR}h${width}`} stroke="#251d17" strokeWidth="2" />
      <g fontSize="11" fill="#251d17" textAnchor="middle">
        {bars.map(({ label, short: below = label, value }, index) => (
          <g key={index}>
            <text x={index * step + step / 2} y="95">
              {below}
            </text>
            {index === highest || index === bars.length - 1 ? (
              <text x={index * step + step / 2} y={head(value) - 4} fontWeight="700">
                {short(value)}
              </text>
            ) : null}
          </g>
        ))}
      </g>
    </svg>
  );
}
