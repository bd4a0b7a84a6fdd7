import { openLocalGateway } from "~/adapters/payments/local.server";
import { days } from "~/domain/time/instant";
import { findGatewayAccount } from "~/models/gateway/account.server";
import { useDatabase } from "../../support/database";
import { payGatewayContract } from "./port-contract";
import { useReceiver } from "./receiver";

useDatabase();
const receiver = useReceiver();
const clock = { now: Date.UTC(2026, 2, 12, 4, 30) };

payGatewayContract(async () => {
  const gateway = await openLocalGateway({ now: () => clock.now });
  const { plays } = gateway;
  return {
    port: gateway,
    unreached: gateway,
    now: () => clock.now,
    pass: async (by) => void (clock.now += by),
    async pay(order, outcome) {
      const { fields } = await gateway.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
      await gateway.openCheckout(new URLSearchParams(fields));
      const played = await gateway.playOutcome(order.id, { outcome });
      if (!played?.back) throw new Error("the bank said nothing");
      return { payment: played.payment.id, back: new URLSearchParams(played.back.fields) };
    },
    authorize: async ({ id }) => (await gateway.playOutcome(id, { outcome: "lapse", delayMs: days(3) }))?.payment.id ?? "",
    giveBack: async () => void (clock.now += days(3)),
    async payBy({ id }) {
      const played = await gateway.playOutcome(id, { outcome: "succeed" });
      return { payment: played?.payment.state === "captured" ? played.payment.id : null, back: played?.back ? new URLSearchParams(played.back.fields) : null };
    },
    decide: async (account, state) => void (await plays.decideAccount(account, ({ active: "activate", needs_more: "ask", suspended: "suspend" } as const)[state])),
    known: async (account) => (await findGatewayAccount(account))?.holder.mark ?? "",
    failTransfers: async (account) => void (await plays.playTransfers(account, "fail")),
    payOut: async (account) => (await plays.payOutNow(account))?.id ?? null,
    settleOwn: async () => void (clock.now += days(3)),
    returnPayout: async (payout) => void (await plays.returnPayout(payout)),
    openDispute: async (payment, amount) => (await plays.openDispute(payment, { amount }))?.id ?? "",
    decideDispute: async (dispute, state) => void (await plays.moveDispute(dispute, state)),
    async webhooks() {
      await gateway.deliverDue({ url: receiver.url });
      return receiver.received;
    },
  };
});
