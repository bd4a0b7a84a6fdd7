import { z } from "zod";
import { GatewayRefused, type GatewayLink, type PaymentsPort } from "../port";
import { checkAmount, checkId, checkReceipt } from "./checks";
import { LINK } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { linkView } from "./views";

const LINKS = z.object({ payment_links: z.array(LINK) }).transform((answer) => answer.payment_links);

/** Links know no key for repeats, so one with the receipt is looked for first. Nobody is written to by the gateway: who sends the link is ours to say. */
export async function createLink({ ask, inTurn }: Gateway, { receipt, amount, title, endsAt, callbackUrl }: Parameters<PaymentsPort["createLink"]>[0]): Promise<GatewayLink> {
  checkReceipt(receipt);
  checkAmount(amount);
  const asked = { amount, currency: "INR", accept_partial: false, reference_id: receipt, description: title.slice(0, 2048), expire_by: Math.ceil(endsAt / 1000), reminder_enable: false, callback_url: callbackUrl, callback_method: "get" };
  return inTurn(`link ${receipt}`, async () => {
    const known = await ask(LINKS, (sdk) => sdk.api.get({ url: "/payment_links", data: { reference_id: receipt } }), READS);
    const link = known.find((each) => each.reference_id === receipt) ?? (await ask(LINK, (sdk) => sdk.api.post({ url: "/payment_links", data: asked }), MAKES));
    if (link.amount !== amount) throw new GatewayRefused("receipt_used", `receipt ${receipt} belongs to a link of another amount`);
    return linkView(link);
  });
}

/** Ends a link that is open. One that was paid or ended meanwhile stays as it is. */
export async function endLink(gateway: Gateway, link: string): Promise<GatewayLink> {
  const found = await fetchLink(gateway, link);
  if (found.state !== "open") return found;
  try {
    return linkView(await gateway.ask(LINK, (sdk) => sdk.paymentLink.cancel(link), MAKES));
  } catch (error) {
    const now = error instanceof GatewayRefused ? await fetchLink(gateway, link) : null;
    if (!now || now.state === "open") throw error;
    return now;
  }
}

const fetchLink = async ({ ask }: Gateway, link: string): Promise<GatewayLink> => linkView(await ask(LINK, (sdk) => sdk.paymentLink.fetch(checkId(link)), READS));
