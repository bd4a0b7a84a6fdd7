import type { PageText } from "../../page-text";

const refunds: PageText = {
  title: "Refunds and cancelling",
  description: "When money comes back on KalaSetu, how much and how fast: the three policies and the rules that always hold.",
  lead: "Before you confirm a cancellation you see the exact sum that comes back. That sum is sent, not a rupee less.",
  sections: [
    {
      id: "always",
      heading: "Everything comes back",
      body: [
        [
          "when the artisan cancels or says no,",
          "when the artisan does not answer in time,",
          "when you take back a request that was not accepted yet,",
          "when your payment came too late and the time is gone,",
          "when you have paid twice: the second payment goes back by itself.",
        ],
        "The fee of the payment company is ours. It is never taken from your refund.",
      ],
    },
    {
      id: "policies",
      heading: "When you cancel a confirmed booking",
      body: ["Each artisan chooses one of three policies. It stands on the artisan’s page and on your booking, and cannot change afterwards.", "Paid a part at booking only? The policy then holds for what you have paid so far."],
    },
    {
      id: "late",
      heading: "After the start",
      body: ["Once the visit has begun, nothing comes back by itself.", "The artisan did not come, or the work was not as promised? Write to us within {done} hours after the end. We hear both sides."],
    },
    {
      id: "when",
      heading: "When the money arrives",
      body: ["We send it at once, to the account or card that you paid with. Banks usually take 5 to 7 working days.", "The booking page shows each step, with its date."],
    },
    {
      id: "how",
      heading: "How to cancel",
      body: ["Open the booking, choose “Cancel this booking”, look at the sum, confirm. It takes no call and no reason.", "No smartphone at hand? Call {phone} and we do it with you."],
    },
  ],
};

export default refunds;
