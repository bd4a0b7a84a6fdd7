import type { PageText } from "../../page-text";

const privacy: PageText = {
  title: "Privacy",
  description: "What KalaSetu knows about you, who sees it, how long we keep it, and your rights.",
  lead: "We keep what a booking needs and nothing else. We sell nothing, show no advertising and follow nobody around the web.",
  sections: [
    {
      id: "looking",
      heading: "When you only look",
      body: [
        "Reading needs no account and no script. No page loads anything from another company unless you allow it under “Your choices”.",
        "Our log notes the page, the time and how long the answer took. It holds no name, phone, e-mail or search words.",
        "A form page may set a cookie that ties the form to your browser. It lasts 7 days, or 90 once you have signed in there.",
        "Two more cookies hold what you chose and nothing about you: less data for a year, your choices for half a year.",
      ],
    },
    {
      id: "account",
      heading: "When you have an account",
      body: [
        ["Your name, and your e-mail or phone, and when you showed that it is yours.", "Your password, kept so that nobody can read it, not even we.", "When you accepted the terms, in which version, and that you said you are 18 or over. We ask for no birth date.", "Each choice you made about your data, with its day and the words you read.", "Whom you named to act for you, if you did.", "A cookie for signing in. It lasts 7 days, or 30 minutes on a shared phone.", "Which browser you signed in with, so that you can sign it out.", "Warnings and suspensions, why, and what you wrote against them."],
        "A code we send you is kept for about an hour with the address it went to. It works for 10 minutes, and nobody can read it once it has gone out.",
        "A form that could not be sent is kept for an hour, so that you need not write it again. Passwords and codes are left out.",
        "After a change of your e-mail or phone the old one is kept for 7 days. Within 24 hours you can take the change back.",
      ],
    },
    {
      id: "google",
      heading: "When you sign in with Google",
      body: [
        "Only if you choose it. Google then tells us your name, your e-mail, whether it is yours, and a number that stands for you. Not your password, contacts or photos.",
        "Google learns that you sign in at KalaSetu, and when. We tell it nothing of what you do here.",
        "Some apps sign in through Firebase, which belongs to Google. It tells us the same.",
        "You can unlink it under “Your account”, and have us forget the number.",
      ],
    },
    {
      id: "booking",
      heading: "When you book",
      body: [
        ["Service, time, number of people, your note, the price and what was paid.", "For a visit to your home: house, landmark and PIN.", "A phone number for that day."],
        "The artisan sees your note, your first name and the area of your PIN at once. Address and phone appear only after the artisan has said yes.",
        "Card and bank details stay with the payment company. We keep its payment number.",
      ],
    },
    {
      id: "public",
      heading: "What everybody sees",
      body: ["Of customers: a review with your first name, one letter and your town.", "Of artisans: name, town, craft, photos, services, rating. Never phone, e-mail or house.", "Whoever is about to pay also sees the artisan’s legal name, town and GSTIN. The bill carries the address too."],
    },
    {
      id: "who",
      heading: "Who else sees it",
      body: ["Our staff, as far as their work needs it. The payment company, for the payment. The mail service, for our letters to you. The SMS service gets your number and the words of the message, for codes and news of your bookings.", "Authorities, when a law obliges us. Nobody else."],
    },
    {
      id: "long",
      heading: "How long we keep it",
      body: [
        [
          "A booking you began and did not finish: one week.",
          "Your account: until you close it. Then it can be taken back for {grace} days, and is erased.",
          "Bookings and payments: eight years, as company and tax law ask. After you leave, without your name, phone, address and note.",
          "Receipts, invoices and bills: eight years too, as they are. Tax law wants the name on them kept.",
          "The words and stars of reviews: as long as the artisan’s page, after you leave without your name.",
          "Letters to you: until you leave. Which choices you made: for good, after you leave without your name.",
          "Photos you remove: gone at once.",
        ],
        "Copies made against fire and theft are deleted by age. Who has left is erased again if one is ever used.",
        "Photos lose their place and camera data when you upload them.",
      ],
    },
    {
      id: "rights",
      heading: "Your rights",
      body: [
        "You may see your data, correct it, have it erased, withdraw a yes, and name somebody to act for you. So says the Digital Personal Data Protection Act, 2023.",
        "You do it yourself under “Your account”: a copy of your data in a minute, your choices, somebody to act for you, closing the account.",
        "No account? Your choices stand at the foot of every page.",
        "Or write to {email} or call {phone}. We answer within 30 days, in Hindi or English, at no cost.",
        "Not satisfied? Write to the grievance officer on the page “Contact”, then to the Data Protection Board of India.",
      ],
    },
    {
      id: "children",
      heading: "Children",
      body: ["Accounts are for people of 18 and over; whoever makes one says so. A parent or guardian books for a child, and children may of course come to a workshop.", "We follow nobody under 18, whatever is chosen."],
    },
  ],
};

export default privacy;
