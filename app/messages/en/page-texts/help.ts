import type { PageText } from "../../page-text";

const help: PageText = {
  title: "Help",
  description: "Answers about finding, booking, paying, cancelling, reviews, accounts and working as an artisan.",
  lead: "The questions we hear most. Yours is not here? Call {phone} or write to {email}.",
  sections: [
    { id: "account", heading: "Do I need an account to look around?", body: ["No. Search, work, prices, reviews and free days are open to everybody. You sign in only to pay."] },
    { id: "lost", heading: "Do I lose what I typed when I sign in?", body: ["No. Your time, place and note are kept on our server for a week."] },
    { id: "hold", heading: "How long is the time mine while I pay?", body: ["{hold} minutes from when you book. The booking page shows the time left, and lets you give it up."] },
    { id: "paid", heading: "I have paid, but the page still says “We are asking the bank”", body: ["The bank has not told us yet. Look again in a minute; do not pay twice.", "If your bank took money and it stays so, the bank gives it back by itself. It has five days after the day you paid. After that it owes you ₹100 for each day.", "If the payment failed, you can try again there. If you were charged twice, the second payment comes back by itself."] },
    { id: "answer", heading: "When does the artisan answer?", body: ["Within {answer} hours, and no later than {before} hours before the start. Without an answer all your money comes back."] },
    { id: "taken", heading: "It says the time was just taken", body: ["Somebody was quicker. The page shows the nearest free times, and you have not paid anything."] },
    { id: "cancel", heading: "How do I cancel, and what comes back?", body: ["Open the booking and choose “Cancel this booking”. You see the sum before you confirm. The page “Refunds” has all the rules."] },
    { id: "artisan-cancels", heading: "What if the artisan cancels?", body: ["All of your money comes back, always. The fee of the payment company is ours."] },
    { id: "address", heading: "When does the artisan see my address and phone?", body: ["After saying yes, not before. Until then only your first name and the area of your PIN."] },
    { id: "extra", heading: "Is there anything to pay on top?", body: ["No. The price on the card is the price on the page and the price you pay.", "With a “from” price you pay that price here. Extras are agreed with the artisan before the work begins."] },
    { id: "in-person", heading: "What does “pay in person” mean?", body: ["Some artisans have no account with the payment company yet. Their visits are paid in person: you pay here nothing, and the artisan the same price after the work.", "At most three such visits may be open at a time. No money passes through us, so we can give none back."] },
    { id: "held", heading: "Who has my money until the visit is done?", body: ["A licensed payment company, not we. After the visit it stays there for {objection} hours, so that you can object. If you confirm the visit it goes to the artisan at once."] },
    { id: "frozen", heading: "It says that the money is held until a day. Why?", body: ["Something about the booking is being looked into: a complaint, a doubt about the payment, or an objection at the bank.", "The booking shows the reason, the amount and the day by which we decide or look again. For more than 30 days a second member of our staff has to agree."] },
    { id: "review", heading: "How do I write a review?", body: ["Open a finished booking and choose “Write a review”. One for each booking, with your first name only."] },
    { id: "verified", heading: "What does “verified” mean?", body: ["Our staff have checked who the artisan is and where the work is done. “Not yet verified” means that we have not looked yet."] },
    { id: "password", heading: "I have forgotten my password", body: ["Choose “Forgot your password?” where you sign in. We send you a link. It works once and not for long.", "Or sign in with a code that we send to your phone: no password is needed."] },
    { id: "shared", heading: "Others use my phone too", body: ["Tick “This phone is shared” when you sign in. After 30 minutes without a tap you are signed out."] },
    { id: "list", heading: "I am an artisan. How do I begin?", body: ["Sign up under “For artisans”, add one service and your working hours. Then people can find you."] },
    { id: "pause", heading: "I am an artisan and need a break", body: ["Press “Pause my page” on the page “Today”. You leave the search at once. Bookings already made stay."] },
  ],
};

export default help;
