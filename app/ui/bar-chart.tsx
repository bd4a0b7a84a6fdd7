import type { BarChartProps } from "./bar-chart-props";
import { BarDrawing } from "./bar-drawing";
import { formatNumber } from "./format/number";
import { usePage } from "./page";

/** A small chart in one ink, drawn by the server, with its table beside it. */
export function BarChart(props: BarChartProps) {
  const { t } = usePage();
  const { title, heads, bars, words = formatNumber } = props;
  return (
    <>
      <div className="scroll" role="region" aria-label={title} tabIndex={0}>
        <BarDrawing {...props} />
      </div>
      <details>
        <summary>{t("ui.chart.table")}</summary>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col" className="r">
                {heads[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="r">{words(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
