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

/** Opens the one account of a reference, or gives it as it is; one that needs more takes the details as they are now and is looked at again. */
export async function createAccount(gateway: Gateway, { reference, ...details }: Parameters<PaymentsPort["createAccount"]>[0]): Promise<LinkedAccount> {
  const wrong = wrongDetails(details);
  if (wrong.length > 0) throw new GatewayRefused("account_details", `wrong: ${wrong.join(", ")}`);
  const holder = keepHolder(gateway, reference, details);
  const row = (await findGatewayAccountOf(reference)) ?? (await openAccount(gateway, reference, holder));
  if (row.state !== "needs_more") return accountView(row);
  return accountView(await changeAccount(gateway, row._id, (now) => (now.state === "needs_more" && now.holder.mark !== holder.mark ? reviewing(gateway, { ...now, holder }) : null)));
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
