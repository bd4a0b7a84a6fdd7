const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** Reads an e-mail address as browsers do (HTML standard) and needs a dot in the host. Gives it in small letters, or null. */
export function parseEmail(text: string): string | null {
  const typed = text.normalize("NFKC").trim().toLowerCase();
  return typed.length <= 254 && ADDRESS.test(typed) ? typed : null;
}
