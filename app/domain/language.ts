import type { LocalText } from "./local-text";

const name = (en: string, hi: string): LocalText => ({ en, hi });

/** Languages that artisans speak, by the slug that search filters use. */
export const LANGUAGES = {
  hindi: name("Hindi", "हिन्दी"),
  english: name("English", "अंग्रेज़ी"),
  urdu: name("Urdu", "उर्दू"),
  bengali: name("Bengali", "बांग्ला"),
  marathi: name("Marathi", "मराठी"),
  telugu: name("Telugu", "तेलुगु"),
  tamil: name("Tamil", "तमिल"),
  gujarati: name("Gujarati", "गुजराती"),
  kannada: name("Kannada", "कन्नड़"),
  malayalam: name("Malayalam", "मलयालम"),
  odia: name("Odia", "ओड़िया"),
  punjabi: name("Punjabi", "पंजाबी"),
  assamese: name("Assamese", "असमिया"),
  maithili: name("Maithili", "मैथिली"),
  bhojpuri: name("Bhojpuri", "भोजपुरी"),
  marwari: name("Marwari", "मारवाड़ी"),
  mewari: name("Mewari", "मेवाड़ी"),
  kutchi: name("Kutchi", "कच्छी"),
  kashmiri: name("Kashmiri", "कश्मीरी"),
  dogri: name("Dogri", "डोगरी"),
  pahari: name("Pahari", "पहाड़ी"),
  kumaoni: name("Kumaoni", "कुमाऊँनी"),
  ladakhi: name("Ladakhi", "लद्दाखी"),
  konkani: name("Konkani", "कोंकणी"),
  chhattisgarhi: name("Chhattisgarhi", "छत्तीसगढ़ी"),
  nagpuri: name("Nagpuri", "नागपुरी"),
  manipuri: name("Manipuri", "मणिपुरी"),
  nagamese: name("Nagamese", "नागामीज़"),
  mizo: name("Mizo", "मिज़ो"),
  khasi: name("Khasi", "खासी"),
  kokborok: name("Kokborok", "कोकबोरोक"),
  apatani: name("Apatani", "आपातानी"),
  nepali: name("Nepali", "नेपाली"),
} satisfies Record<string, LocalText>;

export type LanguageSlug = keyof typeof LANGUAGES;

/** Whether a word from an address or a form names a language. */
export const isLanguageSlug = (word: string): word is LanguageSlug => Object.hasOwn(LANGUAGES, word);
