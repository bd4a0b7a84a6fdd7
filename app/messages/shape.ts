/** A message that depends on a number. */
export type Plural<Text = string> = { one: Text; other: Text };

export type Namespace = Record<string, string | Plural>;

/** What another language must offer: the same keys, plural where English is plural. */
export type SameShape<T extends Namespace> = { [K in keyof T]: T[K] extends string ? string : Plural };
