import { describe, expect, test } from "vitest";
import { enterByProvider, withSubjects, type HeldAccount } from "./enter-by-provider";
import type { ProvenIdentity, Subjects } from "./proven-identity";

const PROVED = 1;
const account = (more: Partial<HeldAccount> = {}): HeldAccount => ({ suspended: false, providers: {}, emailVerifiedAt: null, phoneVerifiedAt: null, ...more });
const identity = (more: Partial<ProvenIdentity> = {}): ProvenIdentity => ({ provider: "google", subject: "g1", subjects: { google: "g1", firebase: "f1" }, email: "ananya@example.in", emailVerified: true, name: "Ananya Rao", ...more });
const decided = (who: ProvenIdentity, bySubject: HeldAccount | null, byEmail: HeldAccount | null): string => {
  const answer = enterByProvider(who, { bySubject, byEmail });
  return answer.ok ? answer.relation : answer.code;
};

describe("somebody whom Google has proved", () => {
  test("enters the account that holds his subject, whatever his address is now and whose it is", () => {
    expect(decided(identity(), account({ providers: { google: "g1" } }), account({ emailVerifiedAt: PROVED }))).toBe("known");
    expect(decided(identity({ email: null }), account({ providers: { google: "g1" } }), null)).toBe("known");
  });

  test("enters the account that is found by his address and holds his subject, as when his form was sent twice: nothing is linked anew", () => {
    expect(decided(identity(), null, account({ emailVerifiedAt: PROVED, providers: { google: "g1" } }))).toBe("known");
    expect(decided(identity(), null, account({ emailVerifiedAt: PROVED, providers: { google: "g1", firebase: "another" } }))).toBe("linked_otherwise");
  });

  test("is linked with the account whose address both sides have proved", () => expect(decided(identity(), null, account({ emailVerifiedAt: PROVED }))).toBe("link"));

  test("gets the account that a stranger made with his address", () => expect(decided(identity(), null, account())).toBe("claim"));

  test("gets his address, not the account, when that is somebody's who has proved himself otherwise", () => {
    expect(decided(identity(), null, account({ phoneVerifiedAt: PROVED }))).toBe("release");
    expect(decided(identity(), null, account({ providers: { google: "strangers" } }))).toBe("release");
  });

  test("joins when nobody knows him", () => expect(decided(identity(), null, null)).toBe("join"));
});

/** Every case there is, against the rule written a second time, as a table of what must be so. */
describe("every case", () => {
  const maybe = <T>(...values: T[]): readonly T[] => values;
  const emails = maybe<{ email: string | null; emailVerified: boolean }>({ email: "a@b.in", emailVerified: true }, { email: "a@b.in", emailVerified: false }, { email: null, emailVerified: false }, { email: null, emailVerified: true });
  const holdings = maybe<Subjects>({}, { google: "g1" }, { google: "other" }, { firebase: "f1" }, { firebase: "other" }, { google: "other", firebase: "f1" });
  const accounts: (HeldAccount | null)[] = [null, ...[true, false].flatMap((suspended) => holdings.flatMap((providers) => [null, PROVED].flatMap((emailVerifiedAt) => [null, PROVED].map((phoneVerifiedAt) => ({ suspended, providers, emailVerifiedAt, phoneVerifiedAt })))))];
  const cases = emails.flatMap((email) => accounts.flatMap((bySubject) => accounts.map((byEmail) => ({ who: identity(email), bySubject, byEmail, answer: decided(identity(email), bySubject, byEmail) }))));
  const where = (what: (one: (typeof cases)[number]) => boolean) => new Set(cases.filter(what).map(({ answer }) => answer));

  test("is decided", () => expect(cases).toHaveLength(4 * 49 * 49));

  test("an address that the provider has not proved opens and makes nothing", () => {
    expect(where(({ who, bySubject }) => !bySubject && (!who.email || !who.emailVerified))).toEqual(new Set(["email_not_proved"]));
  });

  test("nobody leaves a suspended account for a new one", () => {
    const left = where(({ bySubject, byEmail, who }) => !bySubject && who.emailVerified && who.email !== null && byEmail?.suspended === true && byEmail.emailVerifiedAt === null && (byEmail.phoneVerifiedAt !== null || Object.keys(byEmail.providers).length > 0));
    expect(left).toEqual(new Set(["suspended"]));
    expect(cases.filter(({ answer, byEmail }) => answer === "release" && byEmail?.suspended)).toEqual([]);
  });

  test("a subject that is known decides alone", () => expect(where(({ bySubject }) => bySubject !== null)).toEqual(new Set(["known"])));

  test("only an account with nothing proved in it is taken over whole", () => {
    const claimed = cases.filter(({ answer }) => answer === "claim");
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.filter(({ byEmail }) => byEmail?.emailVerifiedAt !== null || byEmail.phoneVerifiedAt !== null || Object.keys(byEmail.providers).length > 0)).toEqual([]);
  });

  test("an account is linked only where its address is proved on both sides and no other subject holds it", () => {
    const linked = cases.filter(({ answer }) => answer === "link");
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter(({ who, byEmail }) => !who.emailVerified || !byEmail?.emailVerifiedAt || [byEmail.providers.google, byEmail.providers.firebase].includes("other"))).toEqual([]);
    expect(where(({ who, bySubject, byEmail }) => !bySubject && who.email !== null && who.emailVerified && byEmail !== null && byEmail.emailVerifiedAt !== null && [byEmail.providers.google, byEmail.providers.firebase].includes("other"))).toEqual(new Set(["linked_otherwise"]));
  });

  test("nobody joins under an address that an account has", () => {
    expect(cases.filter(({ answer, byEmail }) => answer === "join" && byEmail)).toEqual([]);
  });
});

test("what an account holds stays, what is new is added", () => {
  expect(withSubjects({ google: "g1" }, { google: "g1", firebase: "f1" })).toEqual({ google: "g1", firebase: "f1" });
  expect(withSubjects({ firebase: "f0" }, { google: "g1", firebase: "f1" })).toEqual({ google: "g1", firebase: "f0" });
});
