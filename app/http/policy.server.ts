import { isProofFresh } from "~/domain/account/fresh-proof";
import { may, type Permission } from "~/domain/permission/permissions";
import { againPath } from "./again/again-path.server";
import type { RequestContext } from "./context.server";
import { localizePath } from "./language.server";
import { safeNext } from "./responses.server";
import { paths } from "~/paths";

/**
 * Who may use a route; every route names one in `handle.policy`, and a route without one answers nobody.
 * guest: sign-in pages, which send signed-in people on. either: customer or artisan.
 * staff: staff who have shown their second factor and hold the route's `handle.right`. staff_entry: staff on the way to that.
 * A route that is `fresh` also asks for a proof of who one is that is younger than five minutes, and sends to where it is given.
 * A suspended person reaches pages whose handle says `whileSuspended`, and reads public ones.
 * signature: a program whose signature the route checks itself. dev: demo mode only.
 * Those of `/api`, which `api/admit-call` decides; as pages such routes answer nobody. api: anybody. api_entry: the way in, for
 * anybody from an origin that may call. api_customer, api_artisan: a session in that role.
 */
export const POLICIES = ["public", "guest", "customer", "artisan", "either", "staff", "staff_entry", "signature", "dev", "api", "api_entry", "api_customer", "api_artisan"] as const;
export type Policy = (typeof POLICIES)[number];

/** What a staff route asks for; "any" is for pages every member may see. A staff route without one answers nobody. */
export type Right = Permission | "any";

export type Admission = { allow: true } | { allow: false; status: 403 | 404 } | { allow: false; location: string };

const HOME = { customer: paths.bookings(), artisan: paths.artisanToday(), staff: paths.adminHome() } as const;
const SIGN_IN = { customer: paths.login, artisan: paths.artisanLogin, either: paths.login, staff: paths.adminLogin, staff_entry: paths.adminLogin } as const;

/** What a suspended person reaches on any page: reading what is public. Programs and the demo's tools have no session of his. */
const isOpenToSuspended = (policy: Policy, reads: boolean): boolean => policy === "signature" || policy === "dev" || (policy === "public" && reads);

/** Decides whether this request may reach its route: allowed, sent on, or refused with a status. */
export function admit({ policy, right, fresh, whileSuspended = false }: { policy: Policy | undefined; right: Right | undefined; fresh: boolean; whileSuspended?: boolean | undefined }, context: RequestContext, method: string): Admission {
  const { session } = context;
  const to = (path: string): Admission => ({ allow: false, location: localizePath(context.locale, path) });
  const reads = method === "GET" || method === "HEAD";
  if (session?.suspended && policy !== undefined && !whileSuspended && !isOpenToSuspended(policy, reads)) return reads ? to(paths.accountSuspension()) : { allow: false, status: 403 };
  switch (policy) {
    case undefined:
      return { allow: false, status: 403 };
    case "public":
    case "signature":
      return { allow: true };
    case "api":
    case "api_entry":
    case "api_customer":
    case "api_artisan":
      return { allow: false, status: 404 };
    case "dev":
      return context.demo ? { allow: true } : { allow: false, status: 404 };
    case "guest":
      return session ? to(safeNext(new URLSearchParams(context.search).get("next"), HOME[session.role])) : { allow: true };
    default: {
      const back = reads ? context.path + context.search : againPath(context.path + context.search);
      if (!session) return to(SIGN_IN[policy]({ next: back }));
      const old = fresh && !isProofFresh(session.authAt, Date.now());
      if (policy === "staff" && session.role === "staff") {
        if (!session.complete) return to(paths.adminSecondFactor({ next: back }));
        if (right === undefined || !(right === "any" || may(session.staffRole, right))) return { allow: false, status: 403 };
        return old ? to(paths.adminConfirm({ next: back })) : { allow: true };
      }
      if (policy === "staff_entry") return session.role === "staff" ? { allow: true } : { allow: false, status: 403 };
      // A suspended person changes no sides: what is left to him he reaches from either.
      const fits = policy === "either" ? session.role !== "staff" : session.role === policy || (session.suspended && session.roles.some((role) => role === policy));
      if (!fits) return { allow: false, status: 403 };
      return old ? to(paths.accountConfirm({ next: back })) : { allow: true };
    }
  }
}
