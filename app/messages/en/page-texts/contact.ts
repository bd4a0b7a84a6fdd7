import type { PageText } from "../../page-text";

const contact: PageText = {
  title: "Contact",
  description: "How to reach KalaSetu by phone, e-mail and post, and the grievance officer.",
  lead: "People answer, in Hindi and English, every day from 9 am to 8 pm.",
  sections: [
    {
      id: "reach",
      heading: "Reach us",
      body: [["Phone: {phone}", "E-mail: {email}", "Post: {company}, 2nd floor, Amer Road, Jaipur 302002, Rajasthan"], "Please tell us the number of your booking. It begins with KS."],
    },
    {
      id: "urgent",
      heading: "The visit is today",
      body: ["Open the booking: after the artisan has said yes, the phone number stands there.", "If nobody answers, call us."],
    },
    {
      id: "grievance",
      heading: "Grievance officer",
      body: [
        "Ms Nandini Rathore, {company}, at the address above. Phone {phone}, e-mail {email}, subject “Grievance”.",
        "She confirms your complaint within 48 hours and settles it within one month, as the e-commerce rules of 2020 ask.",
        "Questions about your personal data go to her as well.",
      ],
    },
    {
      id: "safety",
      heading: "Something is unsafe",
      body: ["In danger call 112 first.", "Then tell us. We can stop a booking and close an account at once."],
    },
  ],
};

export default contact;
