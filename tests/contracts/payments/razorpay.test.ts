import { payGatewayContract } from "./port-contract";
import { useRazorpay } from "./razorpay-world";

const { world, pay } = useRazorpay();

payGatewayContract(async () => {
  const port = world.open();
  const { razorpay } = world;
  return {
    port,
    unreached: world.open({ base: "http://127.0.0.1:9" }),
    now: razorpay.now,
    pass: async (by) => razorpay.pass(by),
    pay: (order, outcome) => pay(port, order, outcome),
    authorize: async ({ id }) => razorpay.authorize(id).id,
    giveBack: async (payment) => razorpay.giveBack(payment),
    async payBy({ id }) {
      if (id.startsWith("qr_")) return { payment: razorpay.payCode(id)?.id ?? null, back: null };
      const paid = razorpay.payLink(id);
      return { payment: paid?.payment.id ?? null, back: paid && new URLSearchParams(paid.back.fields) };
    },
    decide: async (account, state) => razorpay.decide(account, ({ active: "activated", needs_more: "needs_clarification", suspended: "suspended" } as const)[state]),
    known: async (id) => JSON.stringify([razorpay.books.accounts.get(id), ...[...razorpay.books.stakeholders.values()].filter(({ account }) => account === id)]),
    failTransfers: async (account) => void razorpay.books.failing.add(account),
    payOut: async (account) => razorpay.settle(account)?.id ?? null,
    settleOwn: async () => razorpay.settleOwn(),
    returnPayout: async (payout) => razorpay.sendBack(payout),
    openDispute: async (payment, amount) => razorpay.dispute(payment, amount).id,
    decideDispute: async (dispute, state) => razorpay.endDispute(dispute, state),
    webhooks: async () => razorpay.webhooks.all,
  };
});
