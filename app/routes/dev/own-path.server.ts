/** The path and query of an address of ours, with these fields added: the demo is reached under several host names and stays on the one in use. */
export function ownPath(address: string, fields: Readonly<Record<string, string>> = {}): string {
  const { pathname, search } = new URL(address, "http://local");
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(fields)) query.set(name, value);
  return Object.keys(fields).length > 0 ? `${pathname}?${query}` : pathname + search;
}
