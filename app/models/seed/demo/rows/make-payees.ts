import { hours } from "~/domain/time/instant";
import type { GatewayAccountRow } from "~/models/gateway/account.server";
import type { Payee, PayeeRow } from "~/models/payee.server";
import { gatewayId } from "../ids";
import type { DemoArtisan } from "./demo-artisan";
import { NOT_ACTIVE } from "./not-active";

/** The linked account of an artisan. */
export const accountIdOf = (artisan: string): string => gatewayId("acc", artisan);

const LAST_FOUR = (artisan: string): string => String(1000 + ([...artisan].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 9000));

/** What the gateway still wants of an account that it wants something of. */
const NEEDS = [{ field: "bank.holder", reason: "The bank account is in another name." }];

const needsIn = (state: Payee["state"]): Payee["needs"] => (state === "needs_more" ? NEEDS : []);

/** How every artisan is paid: his account at the gateway has been looked at and is open, but for the few that are not active yet. */
export const makePayees = (artisans: readonly DemoArtisan[]): PayeeRow[] =>
  artisans.map(({ dealt, person: { _id } }) => {
    const state = NOT_ACTIVE.get(dealt.index) ?? "active";
    const opened = state !== "none";
    return { _id, version: 2, account: opened ? accountIdOf(_id) : null, state, needs: needsIn(state), bankLastFour: opened ? LAST_FOUR(_id) : null, bankChangedAt: null, askAt: null, outbox: [], leases: {} };
  });

/** The same accounts as the gateway keeps them. */
export const makeGatewayAccounts = (artisans: readonly DemoArtisan[]): GatewayAccountRow[] =>
  artisans.flatMap(({ dealt, person, profile }): GatewayAccountRow[] => {
    const state = NOT_ACTIVE.get(dealt.index) ?? "active";
    if (state === "none") return [];
    return [
      {
        _id: accountIdOf(person._id),
        version: 2,
        reference: person._id,
        holder: { mark: "", name: [], needs: [] },
        bank: { lastFour: LAST_FOUR(person._id), mark: "", name: [] },
        state,
        needs: needsIn(state),
        reviewedAt: null,
        transfers: "succeed",
        times: 1,
        createdAt: profile.joinedAt + hours(2),
      },
    ];
  });
