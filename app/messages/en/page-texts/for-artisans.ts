import type { PageText } from "../../page-text";

const forArtisans: PageText = {
  title: "For artisans",
  description: "List your work on KalaSetu for free: your days, your prices, paid for every booking. What we keep and when you are paid.",
  lead: "Your own page, your days, your prices. Customers find you, book and pay. You do the work you love.",
  sections: [
    {
      id: "start",
      heading: "How to start",
      body: [
        [
          "Sign up with your e-mail or phone, and name your craft and town.",
          "Write down one service: what it is, how long it takes, what it costs.",
          "Say on which days and hours you work.",
        ],
        "Now your page is in the search. Photos and a few words about you bring more bookings.",
        "Our staff then check who you are and where you work. Until then your page says “Not yet verified”.",
      ],
    },
    {
      id: "fees",
      heading: "What it costs",
      body: ["Listing is free. We keep a part of each booking that you have done. The customer pays your price and nothing on top."],
    },
    {
      id: "paid",
      heading: "When you are paid",
      body: [
        "The customer pays before you set out. A licensed payment company holds the money for you, on an account of your own.",
        "After the visit press “Work is done”. If you forget, the booking counts as done {done} hours after its end.",
        "You may ask for a part at booking, 25 to 100 percent. The rest is paid until the visit is done, online or to you. Unpaid, it keeps the booking open for up to {balance} days.",
        "Your part is released when the customer confirms the visit, or {objection} hours after you closed it. The next payout takes it to your bank.",
        "It may be frozen while a complaint or a doubt is looked into. You see why, how much and until which day. More than 30 days needs a second member of our staff.",
        "Until your account for payouts is active, customers pay you in person after the work. You then owe us our part. It is kept from a later payout.",
        "The page “Money” shows every rupee. The payment company’s own fee is ours.",
      ],
    },
    {
      id: "days",
      heading: "You decide",
      body: [
        [
          "Your hours, day by day, and days off whenever you like.",
          "How long before you must know, and how much time you need between visits.",
          "Whether people may book at once, or ask first. You then have {answer} hours to answer.",
          "What comes back when a customer cancels: flexible, moderate or strict.",
          "A pause, by one button. Bookings already made stay.",
        ],
      ],
    },
    {
      id: "fair",
      heading: "What we ask of you",
      body: [
        "Come on time, ask the price that was shown, and do the work yourself or with your family workshop.",
        "If you cannot come, cancel as early as you can. The customer then gets everything back.",
        "Only people who have booked you can review you. Nobody can buy a better place in the search.",
      ],
    },
  ],
};

export default forArtisans;
