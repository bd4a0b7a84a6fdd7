import type { StateCode } from "../place/gazetteer";

/** The number of each state in GST, as tax invoices name it: CGST rules, rule 46(e). */
export const GST_STATES: Readonly<Record<StateCode, string>> = {
  JK: "01", HP: "02", PB: "03", CH: "04", UK: "05", HR: "06", DL: "07", RJ: "08", UP: "09", BR: "10", SK: "11", AR: "12",
  NL: "13", MN: "14", MZ: "15", TR: "16", ML: "17", AS: "18", WB: "19", JH: "20", OD: "21", CG: "22", MP: "23", GJ: "24",
  DD: "26", MH: "27", KA: "29", GA: "30", LD: "31", KL: "32", TN: "33", PY: "34", AN: "35", TS: "36", AP: "37", LA: "38",
};

/** Union territories without a legislature: what a state takes as SGST, they take as UTGST (UTGST Act 2017, s. 1). */
export const UTGST_AREAS: ReadonlySet<StateCode> = new Set(["AN", "CH", "DD", "LD", "LA"]);
