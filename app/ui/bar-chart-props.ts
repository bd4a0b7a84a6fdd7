interface Bar {
  label: string;
  /** What stands under the bar, where the label is too long for it. */
  short?: string;
  value: number;
}

export interface BarChartProps {
  /** The chart in a sentence: what, from when to when, the highest. */
  title: string;
  /** Heads of the table beside it. */
  heads: readonly [string, string];
  bars: readonly Bar[];
  /** Which bar is today's. */
  now?: number;
  /** A value as the table writes it, and as it stands on a bar. */
  words?: (value: number) => string;
  short?: (value: number) => string;
  /** How far the bars stand apart. */
  step?: number;
}
