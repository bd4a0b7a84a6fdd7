import type { PageText } from "../../page-text";

const howItWorks: PageText = {
  title: "How it works",
  description: "From the search to the review: how booking an artisan on KalaSetu works, step by step.",
  lead: "You choose, you pay, the artisan comes. Here is each step, and what happens to your money meanwhile.",
  sections: [
    {
      id: "find",
      heading: "1. Find an artisan",
      body: [
        "Search by craft, name, town or PIN. You need no account to look at work, prices, reviews and free days.",
        "“mehndi”, “mehendi” and “मेहंदी” find the same people. A wrong letter does no harm.",
      ],
    },
    {
      id: "choose",
      heading: "2. Choose a service and a free time",
      body: [
        "Each service says what it is, how long it takes and what it costs. The price you see is the price you pay.",
        "The calendar shows the days that are free now. Then you say where, how many people, and what the artisan should know.",
        "What you have typed stays when you sign in. It waits on our server for a week.",
      ],
    },
    {
      id: "pay",
      heading: "3. Pay",
      body: [
        "When you book, the time is yours for {hold} minutes, so that nobody takes it while you pay. You may give it up at once.",
        "You may hold one unpaid time with an artisan, and {most} in all.",
        "A payment company holds the money until the work is done. If the bank is slow, the booking page says so and checks again.",
      ],
    },
    {
      id: "answer",
      heading: "4. The artisan says yes",
      body: [
        "Some artisans let you book at once. Others answer within {answer} hours, and no later than {before} hours before the start.",
        "No answer, or a no: all of your money comes back by itself.",
        "The artisan sees your note before answering, and your address and phone only after saying yes.",
      ],
    },
    {
      id: "meet",
      heading: "5. Meet",
      body: ["The booking page says when and where. Either side can still cancel there.", "Before you confirm, it shows the sum that comes back. That same sum is sent."],
    },
    {
      id: "after",
      heading: "6. Afterwards",
      body: [
        "The artisan marks the booking as done. If nobody does, it counts as done {done} hours after the end.",
        "Say that all went well, and the artisan is paid at once, else {objection} hours later. You can write one review. It shows your first name and the first letter of your last.",
        "Did something go wrong? Write or call us within {done} hours after the end.",
      ],
    },
  ],
};

export default howItWorks;
