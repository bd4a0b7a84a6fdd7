import { payGatewayContract } from "./port-contract";
import { useRazorpay } from "./razorpay-world";

const { world, pay } = useRazorpay();

payGatewayContract(async () => {
  const port = world.open();
  return { port, pay: (order, outcome) => pay(port, order, outcome), webhooks: async () => world.razorpay.webhooks.all };
});
