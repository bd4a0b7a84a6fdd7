import type { PageText } from "../../page-text";

const about: PageText = {
  title: "About KalaSetu",
  description: "Who we are, what we do for artisans and customers, and how we earn.",
  lead: "KalaSetu means “bridge of art”. We bring artisans and the people who want their work together.",
  sections: [
    {
      id: "why",
      heading: "Why we are here",
      body: [
        "India has millions of people who work with their hands: potters, weavers, embroiderers, carvers, painters.",
        "Many work far from the cities, and a shop or a middleman keeps most of what they earn.",
        "Here you book the person who makes the thing. You see the work, the full price and the free days. You pay safely.",
      ],
    },
    {
      id: "what",
      heading: "What you can do here",
      body: [
        [
          "Invite an artisan to your home, your school or your wedding.",
          "Spend a morning in a workshop and learn.",
          "Order a piece made for you.",
          "Meet by video when the way is too long.",
        ],
        "There are {crafts} crafts. Every page works on an old phone and on a slow line, in English and in Hindi.",
      ],
    },
    {
      id: "checked",
      heading: "Whom you meet",
      body: [
        "Artisans make their own pages. Our staff check who they are and where they work, and say so on the page.",
        "Until that is done the page says “Not yet verified by KalaSetu”. Ratings come only from people who have booked.",
        "Nobody can pay for a better place in the search results.",
      ],
    },
    {
      id: "money",
      heading: "How we earn",
      body: ["Listing is free. We keep a part of each finished booking, and the customer pays nothing on top.", "The page “For artisans” says how much, to the last rupee."],
    },
    {
      id: "company",
      heading: "The company",
      body: ["{company}, 2nd floor, Amer Road, Jaipur 302002, Rajasthan. GSTIN {gstin}.", "Phone {phone}, e-mail {email}."],
    },
  ],
};

export default about;
