import { days, type Millis } from "~/domain/time/instant";
import { dateOf, INDIA } from "~/domain/time/zone";
import type { GatewaySettlement, SettlementLine } from "../port";
import { checkId } from "./checks";
import { SETTLED, SETTLEMENT } from "./entities";
import type { Gateway } from "./gateway.server";
import { readAll } from "./pages.server";
import { settledView, settlementView } from "./views";

/** Without the name of an account they are our own. */
export const fetchSettlements = async (gateway: Gateway, since: Millis): Promise<GatewaySettlement[]> =>
  (await readAll(gateway, SETTLEMENT, (sdk, page) => sdk.settlements.all({ ...page, from: Math.floor(since / 1000) }))).map(settlementView);

/** What was settled is listed by the day on which it reached the bank, which is the settlement's own or the one after. */
export async function fetchSettlementLines(gateway: Gateway, { id, at }: Pick<GatewaySettlement, "id" | "at">): Promise<SettlementLine[]> {
  checkId(id);
  const settled = await Promise.all([at, at + days(1)].map((day) => settledOn(gateway, day)));
  return settled.flat().filter(({ settlement_id }) => settlement_id === id).map(settledView);
}

function settledOn(gateway: Gateway, at: Millis) {
  const [year = 0, month = 0, day = 0] = dateOf(at, INDIA).split("-").map(Number);
  return readAll(gateway, SETTLED, (sdk, page) => sdk.settlements.reports({ ...page, year, month, day }));
}
