/** What we use data for because a booking cannot be had without it. It is told, not asked. */
export const NEEDED_PURPOSES = ["account", "booking", "letters", "safety"] as const;

/** What we use data for only after somebody said yes to it. */
export const OPTIONAL_PURPOSES = ["analytics", "replay"] as const;
export type OptionalPurpose = (typeof OPTIONAL_PURPOSES)[number];

/** What its notice says in words is in `messages`: `privacy.purpose.<purpose>.*`. */
export interface Notice {
  /** Changes with the words: who said yes to another version is asked anew. */
  version: string;
  keptMonths: number;
  /** Whether anything is done for this purpose yet; the page says so. */
  begun: boolean;
}

export const NOTICES: Record<OptionalPurpose, Notice> = {
  analytics: { version: "2026-11", keptMonths: 12, begun: false },
  replay: { version: "2026-11", keptMonths: 1, begun: false },
};
