/** The shape of an export, for programs that read it. The version changes when something is taken away or means something else. */
export const EXPORT_FORMAT = { format: "kalasetu-export", version: 1, times: "milliseconds since 1970-01-01 UTC", money: "paise" } as const;

type Row = Readonly<Record<string, unknown>>;

/** Of a row the fields that are allowed out, in their order; what is not there is left out. */
export const pickFields = (row: Row, allowed: readonly string[]): Record<string, unknown> => Object.fromEntries(allowed.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
