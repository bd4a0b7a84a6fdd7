import { indianGroups, type CountGroup } from "./groups";

/** Every Hindi number below a hundred has a word of its own. */
const WORDS = [
  "शून्य एक दो तीन चार पाँच छह सात आठ नौ",
  "दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस",
  "बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस",
  "तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस",
  "चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास",
  "पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ",
  "साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर",
  "सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी",
  "अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी",
  "नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे",
]
  .join(" ")
  .split(" ");

const UNITS: Record<CountGroup["unit"], string> = { crore: "करोड़", lakh: "लाख", thousand: "हज़ार", hundred: "सौ", one: "" };

/** A whole number in Hindi words: "दो हज़ार छह सौ इक्यानवे". */
export const hindiWords = (count: number): string => (count === 0 ? "शून्य" : indianGroups(count).map(groupWords).join(" "));

const groupWords = ({ unit, count }: CountGroup): string => {
  const words = count < 100 ? (WORDS[count] ?? "") : hindiWords(count);
  return unit === "one" ? words : `${words} ${UNITS[unit]}`;
};
