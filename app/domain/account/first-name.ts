/** The name people are called by, as far as a letter or the other party needs it. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
