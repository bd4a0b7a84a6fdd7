import { describe, expect, it } from "vitest";
import { POLICIES } from "~/http/policy.server";
import { PERMISSIONS } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { builtRoutes } from "../../support/built-routes";
import { EXAMPLES } from "./examples";

const routes = await builtRoutes();
const patterns = routes.map(({ pattern }) => pattern);

describe("every address of the running site", () => {
  it("says who may use it, by a policy there is and, in the office, by a right there is (C17)", () => {
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter(({ policy }) => !policy || !POLICIES.includes(policy)).map(({ pattern }) => pattern)).toEqual([]);
    expect(routes.filter(({ policy, right }) => policy === "staff" && !(right === "any" || PERMISSIONS.some((one) => one === right))).map(({ pattern }) => pattern)).toEqual([]);
    expect(routes.filter(({ methods }) => methods.length === 0)).toEqual([]);
  });

  it("is as in the list that reviewers read: method, address, policy, right, what it asks of a proof, lets suspended people do and keeps for who accepted the terms", async () => {
    const list = routes.map(({ pattern, methods, policy, right, fresh, whileSuspended, underTerms }) => `${methods.join(" ").padEnd(9)} ${pattern.padEnd(40)} ${[policy, right, fresh && "fresh", whileSuspended && "while_suspended", underTerms && "under_terms"].filter(Boolean).join(" ")}`.trimEnd());
    await expect(`${list.join("\n")}\n`).toMatchFileSnapshot("routes.txt");
  });

  it("asks for a fresh proof before an address, a way in, the bank, money, the data or the account goes (C09)", () => {
    const sensitive = [paths.accountEmail, paths.accountEmailRemoval, paths.accountPhone, paths.accountPhoneRemoval, paths.accountPassword, paths.accountGoogle, paths.accountWayRemoval, paths.accountData, paths.accountDataFile, paths.accountErasure, paths.accountNominee, paths.accountNomineeRemoval, paths.artisanPayeeBank, paths.adminNewStaff, paths.adminStaffRole, paths.adminStaffRemoval, paths.adminStaffSecondFactor, paths.adminStaffPassword, paths.adminBookingCancellation, paths.adminBookingRefund, paths.adminBookingThaw, paths.adminRefund, paths.adminPersonSuspension, paths.adminPersonLift];
    expect(routes.filter(({ fresh }) => fresh).map(({ pattern }) => pattern).sort()).toEqual(sensitive.map(({ pattern }) => pattern).sort());
  });

  it("is tried by the tests beside this one: each with an id, and each that takes a form, has its line of examples", () => {
    expect(routes.filter(({ pattern, methods }) => (pattern.includes(":") && !EXAMPLES[pattern]?.at) || (methods.includes("POST") && !EXAMPLES[pattern]?.words)).map(({ pattern }) => pattern)).toEqual([]);
    expect(Object.keys(EXAMPLES).filter((pattern) => !patterns.includes(pattern))).toEqual([]);
  });
});
