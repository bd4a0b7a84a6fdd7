import { hours, minutes, type Interval } from "~/domain/time/instant";
import { endGatewayAsk, findGatewayAsk, findGatewayAskOf, insertGatewayAsk, type GatewayAskRow } from "~/models/gateway/ask.server";
import { GatewayRefused, type GatewayCode, type GatewayLink, type PaymentsPort } from "../port";
import { checkAsked, notFound, receiptUsed } from "./call-rules";
import { makeId, type Gateway } from "./gateway.server";
import { askState } from "./views.server";

/** How far ahead the end of each may lie. */
const ENDS: Record<GatewayAskRow["kind"], Interval> = { link: { start: minutes(15), end: Infinity }, code: { start: minutes(2), end: hours(2) } };

/** A page of the gateway's that anybody can pay on who has its address. */
export async function createLink(gateway: Gateway, { receipt, amount, title, endsAt, callbackUrl }: Parameters<PaymentsPort["createLink"]>[0]): Promise<GatewayLink> {
  return linkView(gateway, await createAsk(gateway, { _id: makeId("plink"), kind: "link", receipt, amount, title, endsAt, callbackUrl }));
}

/** A code that a payment app reads, good for one payment. */
export async function createCode(gateway: Gateway, { receipt, amount, title, endsAt }: Parameters<PaymentsPort["createCode"]>[0]): Promise<GatewayCode> {
  if (!gateway.codes) throw new GatewayRefused("codes_not_granted", "this gateway makes no codes");
  return codeView(gateway, await createAsk(gateway, { _id: makeId("qr"), kind: "code", receipt, amount, title, endsAt, callbackUrl: null }));
}

export const endLink = async (gateway: Gateway, id: string): Promise<GatewayLink> => linkView(gateway, await endAsk(gateway, "link", id));
export const endCode = async (gateway: Gateway, id: string): Promise<GatewayCode> => codeView(gateway, await endAsk(gateway, "code", id));

async function createAsk(gateway: Gateway, wanted: Omit<GatewayAskRow, "createdAt" | "endedAt" | "paidBy">): Promise<GatewayAskRow> {
  const { kind, receipt, amount, endsAt } = wanted;
  checkAsked(amount, receipt);
  const now = gateway.now();
  const row = (await findGatewayAskOf(kind, receipt)) ?? (await insertGatewayAsk({ ...checked(wanted, endsAt - now), createdAt: now, endedAt: null, paidBy: null }));
  if (row.amount !== amount) throw receiptUsed(receipt);
  return row;
}

function checked<Ask extends Pick<GatewayAskRow, "kind">>(ask: Ask, ahead: number): Ask {
  const { start, end } = ENDS[ask.kind];
  if (!(ahead >= start && ahead <= end)) throw new GatewayRefused("ends_at", `a ${ask.kind} ends ${start} to ${end} milliseconds ahead`);
  return ask;
}

async function endAsk(gateway: Gateway, kind: GatewayAskRow["kind"], id: string): Promise<GatewayAskRow> {
  await endGatewayAsk(id, gateway.now());
  const row = await findGatewayAsk(id);
  if (row?.kind !== kind) throw notFound(id);
  return row;
}

const linkView = (gateway: Gateway, row: GatewayAskRow): GatewayLink => ({ id: row._id, receipt: row.receipt, amount: row.amount, url: new URL(`/dev/payments/${row._id}`, row.callbackUrl ?? undefined).href, state: askState(row, gateway.now()) });
const codeView = (gateway: Gateway, row: GatewayAskRow): GatewayCode => ({ id: row._id, receipt: row.receipt, amount: row.amount, text: codeText(row), state: askState(row, gateway.now()), endsAt: row.endsAt });

/** What a code says, in the words of UPI: to whom, how much, and by which number it is found again. */
export function codeText({ _id, amount }: Pick<GatewayAskRow, "_id" | "amount">): string {
  const paise = amount % 100;
  return `upi://pay?pa=kalasetu@local&pn=KalaSetu&am=${(amount - paise) / 100}.${String(paise).padStart(2, "0")}&tr=${_id}&cu=INR`;
}
