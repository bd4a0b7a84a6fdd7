/**
 * One change of stored data, from the shape an older version left to the shape this one reads. It may run twice, also at
 * the same moment, and while processes of the version before still serve: so it finds the rows that need it by their old shape.
 */
export interface Migration {
  /** A number of four digits and a name: the file's. The order is that of the numbers. */
  id: string;
  /** Whether the version before can no longer work with what it leaves. Then no older version starts on this data. */
  breaks: boolean;
  run(): Promise<void>;
}
