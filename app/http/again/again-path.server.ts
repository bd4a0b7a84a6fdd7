const MARK = "again";

/** Whether an address asks for a form that is shown again. */
export const asksAgain = (search: string): boolean => new URLSearchParams(search).has(MARK);

/** The address at which a form is shown again. The mark says that there is one; which one follows from browser, page and person. */
export function againPath(path: string): string {
  const [address = "", query = ""] = path.split("?", 2);
  const search = new URLSearchParams(query);
  search.set(MARK, "1");
  return `${address}?${search}`;
}
