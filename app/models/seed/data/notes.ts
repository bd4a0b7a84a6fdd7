/** What a customer writes to the artisan while booking. */
export interface NoteText {
  locale: "en" | "hi";
  text: string;
}

const notes = (locale: "en" | "hi", lines: string): NoteText[] => lines.trim().split("\n").map((text) => ({ locale, text: text.trim() }));

export const NOTES: readonly NoteText[] = [
  ...notes("en", `
    We live on the second floor, no lift.
    Please use names Meera and Dev on the large one.
    It is a surprise for my mother. Do not ring twice.
    Two of us are children, six and nine years old.
    We speak Hindi and a little English.
    My grandmother sits in a wheelchair. Is there a step?
    Please bring some colours in blue and green.
    We come by the morning bus and may be ten minutes late.
    It is for a school project. May we take photos?
    There is a dog in the house. He is friendly.
    We would like to buy a small piece afterwards.
    Parking is in front of the temple.
    Please call when you reach the water tank.
    One of us is left-handed.
    We are beginners, so please start slowly.
    It is our tenth wedding day.
    The lane is narrow. A car cannot enter.
    Guests come at six, so it should be ready by then.
    My son is deaf and reads lips well.
    We have a balcony that may get wet.
    No peacocks, please. We like fish and trees.
    I saw your work at the fair in Jaipur.
    Please keep it simple, it is for daily use.
    We can send a car to the station.
    Allergic to strong smells, please no turpentine.
    I will show the photo when you come.`),
  ...notes("hi", `
    हम दूसरी मंज़िल पर रहते हैं, लिफ़्ट नहीं है।
    बड़े वाले पर मीरा और देव का नाम लिखिए।
    माँ के लिए उपहार है, उन्हें पता नहीं है।
    दो बच्चे भी हैं, छह और नौ साल के।
    सुबह की बस से आएँगे, दस मिनट देर हो सकती है।
    पानी की टंकी के पास पहुँचकर फ़ोन कर दीजिए।
    गली पतली है, गाड़ी अंदर नहीं आती।
    छह बजे मेहमान आएँगे, उससे पहले हो जाए तो अच्छा।
    हम पहली बार सीख रहे हैं, धीरे-धीरे बताइए।
    नीले और हरे रंग ज़रूर लाइए।
    बाद में एक छोटी चीज़ ख़रीदना भी चाहेंगे।
    घर में कुत्ता है, काटता नहीं।
    दादी साथ होंगी, बैठने को कुर्सी चाहिए।
    स्कूल के काम के लिए है। फ़ोटो ले सकते हैं?`),
];
