/** The field of open forms that people do not see and are asked to leave empty; programs that fill in everything show themselves by it. */
export const TRAP_FIELD = "website";
