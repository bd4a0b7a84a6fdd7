import type { LocalText } from "~/domain/local-text";

const row = (slug: string, en: string, hi: string): { slug: string; name: LocalText } => ({ slug, name: { en, hi } });

const TABLE = {
  AN: row("andaman-and-nicobar", "Andaman and Nicobar", "अंडमान और निकोबार"),
  AP: row("andhra-pradesh", "Andhra Pradesh", "आंध्र प्रदेश"),
  AR: row("arunachal-pradesh", "Arunachal Pradesh", "अरुणाचल प्रदेश"),
  AS: row("assam", "Assam", "असम"),
  BR: row("bihar", "Bihar", "बिहार"),
  CH: row("chandigarh", "Chandigarh", "चंडीगढ़"),
  CG: row("chhattisgarh", "Chhattisgarh", "छत्तीसगढ़"),
  DD: row("dadra-nagar-haveli-and-daman-diu", "Dadra, Nagar Haveli, Daman and Diu", "दादरा, नगर हवेली, दमन और दीव"),
  DL: row("delhi", "Delhi", "दिल्ली"),
  GA: row("goa", "Goa", "गोवा"),
  GJ: row("gujarat", "Gujarat", "गुजरात"),
  HR: row("haryana", "Haryana", "हरियाणा"),
  HP: row("himachal-pradesh", "Himachal Pradesh", "हिमाचल प्रदेश"),
  JK: row("jammu-and-kashmir", "Jammu and Kashmir", "जम्मू और कश्मीर"),
  JH: row("jharkhand", "Jharkhand", "झारखंड"),
  KA: row("karnataka", "Karnataka", "कर्नाटक"),
  KL: row("kerala", "Kerala", "केरल"),
  LA: row("ladakh", "Ladakh", "लद्दाख"),
  LD: row("lakshadweep", "Lakshadweep", "लक्षद्वीप"),
  MP: row("madhya-pradesh", "Madhya Pradesh", "मध्य प्रदेश"),
  MH: row("maharashtra", "Maharashtra", "महाराष्ट्र"),
  MN: row("manipur", "Manipur", "मणिपुर"),
  ML: row("meghalaya", "Meghalaya", "मेघालय"),
  MZ: row("mizoram", "Mizoram", "मिज़ोरम"),
  NL: row("nagaland", "Nagaland", "नागालैंड"),
  OD: row("odisha", "Odisha", "ओडिशा"),
  PY: row("puducherry", "Puducherry", "पुदुचेरी"),
  PB: row("punjab", "Punjab", "पंजाब"),
  RJ: row("rajasthan", "Rajasthan", "राजस्थान"),
  SK: row("sikkim", "Sikkim", "सिक्किम"),
  TN: row("tamil-nadu", "Tamil Nadu", "तमिलनाडु"),
  TS: row("telangana", "Telangana", "तेलंगाना"),
  TR: row("tripura", "Tripura", "त्रिपुरा"),
  UP: row("uttar-pradesh", "Uttar Pradesh", "उत्तर प्रदेश"),
  UK: row("uttarakhand", "Uttarakhand", "उत्तराखंड"),
  WB: row("west-bengal", "West Bengal", "पश्चिम बंगाल"),
};

export type StateCode = keyof typeof TABLE;

export interface State {
  code: StateCode;
  slug: string;
  name: LocalText;
}

const CODES = Object.keys(TABLE) as StateCode[];

/** All 28 states and 8 union territories. */
export const STATES: readonly State[] = CODES.map((code) => ({ code, ...TABLE[code] }));

/** The state of a known code. */
export const stateOf = (code: StateCode): State => ({ code, ...TABLE[code] });
