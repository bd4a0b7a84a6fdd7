/** Who else can say who somebody is. */
export const PROVIDERS = ["google", "firebase"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Their own names, as their owners write them. */
export const PROVIDER_NAMES: Record<Provider, string> = { google: "Google", firebase: "Firebase" };

/** The name under which each provider keeps a person for ever. None is a way to write to him. */
export type Subjects = Partial<Record<Provider, string>>;

/** Somebody as a provider has just proved him to be. */
export interface ProvenIdentity {
  provider: Provider;
  subject: string;
  /** This subject, and those of the same human with other providers that this one vouches for. */
  subjects: Subjects;
  /** In its stored form; null when the provider names none that we could write to. */
  email: string | null;
  /** Whether the provider knows that the mailbox is his. */
  emailVerified: boolean;
  /** As the provider writes it; empty when it says nothing. */
  name: string;
}
