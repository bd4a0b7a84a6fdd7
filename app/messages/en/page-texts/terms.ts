import type { PageText } from "../../page-text";

const terms: PageText = {
  title: "Terms",
  description: "The terms of KalaSetu in plain words: who we are, booking, paying, cancelling, reviews and disputes.",
  lead: "Version {version}. These are the rules between you and us. We have kept them short, so please read them.",
  sections: [
    {
      id: "who",
      heading: "Who we are",
      body: [
        "{company}, 2nd floor, Amer Road, Jaipur 302002, runs this marketplace. GSTIN {gstin}.",
        "Artisans offer their services here. The contract for a service is between the customer and the artisan.",
        "We show the offers, and help when something goes wrong. A licensed payment company takes the payment, and holds it for the artisan until the work is done.",
      ],
    },
    {
      id: "account",
      heading: "Your account",
      body: [
        "You must be 18 or older. Give your real name, and a phone or e-mail that is yours.",
        "Keep your password to yourself. On a phone that others use, tick “This phone is shared” when you sign in, or sign out.",
        "You may close your account at any time. Bookings already made are finished or cancelled first.",
      ],
    },
    {
      id: "booking",
      heading: "Booking",
      body: [
        "When you book, the time is held for {hold} minutes. When you have paid, your booking is confirmed or sent to the artisan as a request.",
        "An artisan answers a request within {answer} hours. Without an answer it ends and all money comes back.",
        "You cannot book, pay or review yourself.",
      ],
    },
    {
      id: "price",
      heading: "Price and payment",
      body: [
        "The price shown is the whole price. We add no fee, and no box is ticked for you.",
        "You pay the payment company in Indian rupees. We never see your card or bank password.",
        "After the visit the payment company keeps the money for {objection} hours, so that you can object. Then the artisan gets it.",
        "We may freeze it while a complaint, a doubt or an objection at the bank is looked into. Both sides see why, how much and until which day. More than 30 days needs a second member of our staff.",
        "An artisan who cannot be paid online yet is paid in person after the visit. The page says so before you book. That money never passes through us.",
        "With a “from” price you pay that price here. Extras are agreed with the artisan before the work begins.",
      ],
    },
    {
      id: "cancel",
      heading: "Cancelling",
      body: ["Each booking carries the cancellation policy it was made under. The page “Refunds” says what comes back and when.", "If the artisan cancels, everything comes back."],
    },
    {
      id: "artisans",
      heading: "If you are an artisan",
      body: [
        "Show your own work. Ask the price that is shown. Come when you have said yes.",
        "We keep a part of each finished booking and GST on that part. The page “For artisans” says how much. For visits paid in person it is kept from your next payout.",
        "You pay your own taxes, and follow the law for your craft. Our part changes only for bookings made after we have told you.",
      ],
    },
    {
      id: "conduct",
      heading: "How we treat each other",
      body: [
        ["No insults, threats or hate.", "No false reviews, bought or written for oneself.", "No photos or words that belong to others.", "No payment outside of KalaSetu for a booking that is paid online."],
        "We may hide a text, stop a booking or close an account that breaks these rules. We say why, and you may object.",
        "If your account is suspended you may appeal once. You get an answer within {appeal} hours, from somebody who did not decide before.",
      ],
    },
    {
      id: "reviews",
      heading: "Reviews",
      body: ["One review for each finished booking. It shows your first name and the first letter of your last.", "We do not change the words. We hide a review only when it breaks the rules above."],
    },
    {
      id: "liability",
      heading: "What we answer for",
      body: [
        "We answer for our own work: the pages, the payments, the refunds. The artisan answers for the service.",
        "If we make a mistake, we make it good up to the price of the booking. Nothing here takes away a right that the law gives you.",
      ],
    },
    {
      id: "disputes",
      heading: "If we disagree",
      body: ["Write to our grievance officer first; the page “Contact” has the address. Indian law applies, and the courts in Jaipur decide.", "You may also turn to a consumer court where you live."],
    },
    {
      id: "changes",
      heading: "Changes",
      body: ["When these terms change, the version above changes. Before you next book, pay, earn or change your shop, we ask you again. A booking keeps the terms it was made under."],
    },
  ],
};

export default terms;
