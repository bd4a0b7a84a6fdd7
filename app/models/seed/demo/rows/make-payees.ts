import { hours } from "~/domain/time/instant";
import type { GatewayAccountRow } from "~/models/gateway/account.server";
import type { PayeeRow } from "~/models/payee.server";
import { gatewayId } from "../ids";
import type { DemoArtisan } from "./demo-artisan";

/** The linked account of an artisan. */
export const accountIdOf = (artisan: string): string => gatewayId("acc", artisan);

const LAST_FOUR = (artisan: string): string => String(1000 + ([...artisan].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 9000));

/** How every artisan is paid: his account at the gateway has been looked at and is open. */
export const makePayees = (artisans: readonly DemoArtisan[]): PayeeRow[] =>
  artisans.map(({ person: { _id } }) => ({ _id, version: 2, account: accountIdOf(_id), state: "active", needs: [], bankLastFour: LAST_FOUR(_id), bankChangedAt: null, askAt: null, outbox: [], leases: {} }));

/** The same accounts as the gateway keeps them. */
export const makeGatewayAccounts = (artisans: readonly DemoArtisan[]): GatewayAccountRow[] =>
  artisans.map(({ person, profile }): GatewayAccountRow => ({
    _id: accountIdOf(person._id),
    version: 2,
    reference: person._id,
    holder: { mark: "", name: [], needs: [] },
    bank: { lastFour: LAST_FOUR(person._id), mark: "", name: [] },
    state: "active",
    needs: [],
    reviewedAt: null,
    transfers: "succeed",
    times: 1,
    createdAt: profile.joinedAt + hours(2),
  }));
