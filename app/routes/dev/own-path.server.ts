/** The path and query of an address of ours: the demo is reached under several host names and stays on the one in use. */
export function ownPath(address: string): string {
  const { pathname, search } = new URL(address, "http://local");
  return pathname + search;
}
