const MOST_FIELDS = 300;
const MOST_INDEX = 50;
const NAME = /^[\w-]+(?:\[[\w-]+\]|\.[\w-]+)*$/;
const FORBIDDEN = new Set(["__intent__", "__proto__", "constructor", "prototype"]);

/**
 * Whether a form's names are ones a page of ours could have sent. A large index or a deep name would
 * make the server render a list of that size, so it is refused before anything is parsed.
 */
export function isFormShapeAllowed(names: Iterable<string>): boolean {
  let count = 0;
  for (const name of names) {
    count += 1;
    if (count > MOST_FIELDS || name.length > 80 || !NAME.test(name)) return false;
    const parts = name.split(/[.[\]]+/).filter(Boolean);
    if (parts.length > 4 || parts.some((part) => FORBIDDEN.has(part) || (/^\d+$/.test(part) && Number(part) > MOST_INDEX))) return false;
  }
  return true;
}
