import { describe, expect, it } from "vitest";
import { paths } from "~/paths";
import type { RequestContext } from "./context.server";
import { admit, POLICIES, type Policy } from "./policy.server";
import type { Session } from "./session.server";

const session = (more: Partial<Session>): Session => ({ id: "s", person: "p", name: "Ananya", role: "customer", roles: ["customer"], staffRole: null, complete: true, authAt: 0, suspended: true, ...more });
const asked = (one: Session | null) => ({ session: one, locale: "en", path: "/x", search: "", demo: true }) as unknown as RequestContext;

/** What a request comes to, in a word: in, no, or where it is sent. */
function comesTo(policy: Policy, method: string, whileSuspended: boolean, who = session({})): string {
  const admission = admit({ policy, right: undefined, fresh: false, whileSuspended }, asked(who), method);
  return admission.allow ? "in" : "location" in admission ? admission.location : String(admission.status);
}

describe("the session of a suspended person", () => {
  const WHY = paths.accountSuspension();

  it("reads what is public, is led from everything else to why, and sends no form", () => {
    const open: readonly Policy[] = ["public", "signature", "dev"];
    for (const policy of POLICIES) {
      expect([policy, comesTo(policy, "GET", false)]).toEqual([policy, open.includes(policy) ? "in" : WHY]);
      expect([policy, comesTo(policy, "HEAD", false)]).toEqual([policy, open.includes(policy) ? "in" : WHY]);
      expect([policy, comesTo(policy, "POST", false)]).toEqual([policy, policy === "signature" || policy === "dev" ? "in" : "403"]);
    }
  });

  it("uses the routes that are for suspended people, by whichever side it came in", () => {
    expect([comesTo("either", "GET", true), comesTo("either", "POST", true), comesTo("public", "POST", true)]).toEqual(["in", "in", "in"]);
    const both = session({ roles: ["customer", "artisan"] });
    expect([comesTo("artisan", "GET", true), comesTo("artisan", "GET", true, both)]).toEqual(["403", "in"]);
    expect([comesTo("artisan", "GET", false, both), comesTo("staff", "GET", true, both)]).toEqual([WHY, "403"]);
  });

  it("of anybody else is let in as ever, and changes sides by a new session alone", () => {
    const free = session({ suspended: false, roles: ["customer", "artisan"] });
    expect([comesTo("customer", "GET", false, free), comesTo("customer", "POST", false, free), comesTo("artisan", "GET", true, free)]).toEqual(["in", "in", "403"]);
  });

  it("reaches nothing by a route without a policy", () => {
    expect(admit({ policy: undefined, right: undefined, fresh: false, whileSuspended: true }, asked(session({})), "GET")).toEqual({ allow: false, status: 403 });
  });
});
