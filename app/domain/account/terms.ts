/** Every version of the terms, the oldest first: a new one at the end whenever the text of the terms page says something else. What changed with it is `terms.since.<version>`. */
const FIRST = "2026-11";
export const TERMS_CHANGES = ["2026-11-26"] as const;

/** The version of the terms that people accept. */
export const TERMS_VERSION = TERMS_CHANGES.at(-1) ?? FIRST;

/** Whether somebody has accepted older terms than these, and is asked again. A process of the version before meets newer ones: they are not old. */
export const isOldTerms = (accepted: string): boolean => accepted < TERMS_VERSION;

/** The versions that came after the one somebody accepted, the oldest first. */
export const changesSince = (accepted: string): (typeof TERMS_CHANGES)[number][] => TERMS_CHANGES.filter((version) => version > accepted);
