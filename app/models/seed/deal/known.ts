import type { DealtArtisan } from "./dealt-artisan";
import { servicesAt } from "./services";
import { EVENING_WEEK, SPLIT_WEEK } from "./weeks";

type Known = Partial<Omit<DealtArtisan, "availability">> & { availability: Partial<DealtArtisan["availability"]> };

/** Artisans whose page is always the same, by slug: the demo accounts and the journeys rest on them. */
export const KNOWN: Readonly<Record<string, Known>> = {
  "ramesh-kumhar": {
    languages: ["hindi", "mewari", "english"],
    years: 22,
    about: {
      en: "My family has made clay plaques in Molela for seven generations. My grandfather carried them to villages by camel. I learned on his wheel at nine and now teach at two schools in Nathdwara.",
      hi: "हमारा परिवार सात पीढ़ियों से मोलेला में मिट्टी की पट्टिकाएँ बना रहा है। दादाजी इन्हें ऊँट पर गाँव-गाँव ले जाते थे। मैंने नौ साल की उम्र में उन्हीं के चाक पर सीखा और अब नाथद्वारा के दो स्कूलों में सिखाता हूँ।",
    },
    services: servicesAt("pottery", { "pottery-home": 2400, "pottery-morning": 1200, "pottery-plaque": 4500, "pottery-wedding": 11500 }),
    mode: "request",
    policy: "moderate",
    tier: "professional",
    verified: true,
    featured: true,
    joinedDaysAgo: 720,
    pictureCount: 5,
    availability: { mode: "request", week: SPLIT_WEEK, beforeMinutes: 30, afterMinutes: 30, dailyCap: 3, noticeMinutes: 720, windowDays: 60 },
  },
  "farzana-begum": {
    languages: ["urdu", "hindi", "telugu", "english"],
    years: 17,
    about: {
      en: "I draw mehendi in the old city of Hyderabad, near Charminar. My mother and her sister taught me on paper first, for one whole year. I mix the paste every morning and never use black henna.",
      hi: "मैं हैदराबाद के पुराने शहर में, चारमीनार के पास मेहंदी लगाती हूँ। माँ और मौसी ने पूरे एक साल पहले काग़ज़ पर सिखाया। मेहंदी हर सुबह ताज़ी घोलती हूँ और काली मेहंदी कभी नहीं लगाती।",
    },
    services: servicesAt("mehendi", { "mehendi-both-hands": 1100, "mehendi-bride": 5500, "mehendi-lesson": 1200 }),
    mode: "instant",
    policy: "flexible",
    tier: "premium",
    verified: true,
    featured: true,
    joinedDaysAgo: 540,
    pictureCount: 6,
    availability: { mode: "instant", week: EVENING_WEEK, beforeMinutes: 15, afterMinutes: 15, dailyCap: 5, noticeMinutes: 120, windowDays: 60 },
  },
};
