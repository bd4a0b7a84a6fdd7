import { findGatewayAccount, findGatewayAccountOf, insertGatewayAccount, type GatewayAccountRow, type GatewayHolderRow } from "~/models/gateway/account.server";
import { GatewayRefused, type LinkedAccount, type PaymentsPort } from "../port";
import { wrongDetails } from "./account-rules";
import { announceAccount } from "./announce.server";
import { notFound } from "./call-rules";
import { changeAccount } from "./change-account.server";
import { makeId, type Gateway } from "./gateway.server";
import { keepHolder } from "./keep-words.server";
import { reviewing } from "./review.server";
import { accountView } from "./views.server";

/** Opens the one account of a reference, or gives it as it is; one that needs more takes the details as they are now and is looked at again, one without a bank just takes them. */
export async function createAccount(gateway: Gateway, { reference, account: _known, ...details }: Parameters<PaymentsPort["createAccount"]>[0]): Promise<LinkedAccount> {
  const wrong = wrongDetails(details);
  if (wrong.length > 0) throw new GatewayRefused("account_details", `wrong: ${wrong.join(", ")}`);
  const holder = keepHolder(gateway, reference, details);
  const row = (await findGatewayAccountOf(reference)) ?? (await openAccount(gateway, reference, holder));
  return accountView(await changeAccount(gateway, row._id, (now) => corrected(gateway, now, holder)));
}

function corrected(gateway: Gateway, row: GatewayAccountRow, holder: GatewayHolderRow): Partial<GatewayAccountRow> | null {
  if (row.holder.mark === holder.mark) return null;
  if (row.state === "created") return { holder };
  return row.state === "needs_more" ? reviewing(gateway, { ...row, holder }) : null;
}

export async function fetchAccount(id: string): Promise<LinkedAccount> {
  const row = await findGatewayAccount(id);
  if (!row) throw notFound(id);
  return accountView(row);
}

async function openAccount(gateway: Gateway, reference: string, holder: GatewayHolderRow): Promise<GatewayAccountRow> {
  const { row, made } = await insertGatewayAccount({ _id: makeId("acc"), version: 1, reference, holder, bank: null, state: "created", needs: [], reviewedAt: null, transfers: "succeed", times: 1, createdAt: gateway.now() });
  if (made) await announceAccount(gateway, row);
  return row;
}
