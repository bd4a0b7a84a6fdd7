/** The part of a name that people are called by: its first word. */
export const callName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
