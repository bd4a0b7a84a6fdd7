import { COMPANY } from "~/domain/company";
import type { LocalText } from "~/domain/local-text";
import { stateOf, type StateCode } from "~/domain/place/gazetteer";
import { GST_STATES } from "~/domain/tax-document/gst-states";
import type { Party, TaxDocument } from "~/domain/tax-document/tax-document";
import { dateOf, INDIA } from "~/domain/time/zone";
import type { Millis } from "~/domain/time/instant";
import { translator, type Locale, type Translate } from "~/messages";
import { methodText } from "../booking/method-text";
import { formatDay, formatMonth } from "../format/day";
import { formatMoment } from "../format/moment";
import { titleOf, underTitle } from "./document-title";
import { statementRows, supplyRows, type SheetRow } from "./sheet-rows";

export interface SheetFact {
  label: string;
  value: string;
}

export interface SheetParty {
  label: string;
  lines: string[];
}

/** A document in the words of one language, as page and PDF show it. */
export interface Sheet {
  title: string;
  under: string | null;
  number: string;
  facts: SheetFact[];
  parties: SheetParty[];
  caption: string;
  rows: SheetRow[];
  sums: SheetRow[];
  words: LocalText | null;
  notes: string[];
}

const day = (at: Millis, locale: Locale): string => formatDay(dateOf(at, INDIA), locale, { year: true, weekday: false });

/** Puts a document into words. It says what was frozen in it and nothing else. */
export function sheetOf(document: TaxDocument, locale: Locale): Sheet {
  const t = translator(locale);
  const { statement } = document;
  const { rows, sums } = statement ? statementRows(statement, t, locale) : supplyRows(document, t, locale);
  return {
    title: titleOf(document, t),
    under: underTitle(document, t),
    number: document.number,
    facts: factsOf(document, t, locale),
    parties: partiesOf(document, t, locale),
    caption: t("document.lines"),
    rows,
    sums,
    words: document.words,
    notes: notesOf(document, t),
  };
}

function factsOf({ kind, number, issuedAt, refersTo, facts, placeOfSupply, statement }: TaxDocument, t: Translate, locale: Locale): SheetFact[] {
  const method = facts ? methodText(t, facts.method) : null;
  const when = facts ? formatMoment(facts.at, locale, { year: true }) : "";
  const all: [string, string | null | undefined][] = [
    [t("document.number"), number],
    [t("document.date"), day(issuedAt, locale)],
    [t("document.month"), statement && formatMonth(statement.month, locale)],
    [t("document.earlier"), refersTo && t("document.earlier.one", { title: titleOf({ kind: refersTo.kind, issuer: null }, t), number: refersTo.number, date: day(refersTo.issuedAt, locale) })],
    [t("document.paidOn"), kind === "receipt" ? (method ? t("document.paidOn.by", { when, method }) : when) : null],
    [t("document.payer"), facts?.payer && t(`document.payer.${facts.payer}`)],
    [t("document.payment"), facts?.payment],
    [t("document.askedBack"), facts?.askedAt === undefined ? null : day(facts.askedAt, locale)],
    [t("document.paidBack"), kind === "credit_note" && refersTo?.kind !== "invoice" ? when : null],
    [t("document.bank"), facts?.bankReference],
    [t("document.booking"), facts && `${facts.reference}, ${formatMoment(facts.visitAt, locale, { year: true })}`],
    [t("document.supply"), placeOfSupply && stateWords(placeOfSupply, t, locale)],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

const stateWords = (state: StateCode, t: Translate, locale: Locale): string => t("document.state", { state: stateOf(state).name[locale], code: GST_STATES[state] });

function partiesOf({ kind, issuer, recipient, seller, parties }: TaxDocument, t: Translate, locale: Locale): SheetParty[] {
  const toArtisan = kind === "statement" || (issuer.person === null && parties.length === 1 && seller === null);
  return [
    { label: t(issuer.person === null ? "document.issuer" : "document.seller"), lines: partyLines(issuer, t, locale, true) },
    { label: t(toArtisan ? "document.artisan" : "document.customer"), lines: partyLines(recipient, t, locale, toArtisan) },
    ...(seller ? [{ label: t("document.takenFor"), lines: partyLines(seller, t, locale, true) }] : []),
  ];
}

/** Who it is; of one who sells also whether he is registered. */
const partyLines = ({ name, address, state, gstin }: Party, t: Translate, locale: Locale, sells: boolean): string[] =>
  [name, address, state && sells ? stateWords(state, t, locale) : "", gstin ? t("document.gstin", { gstin }) : sells ? t("document.unregistered") : ""].filter((line) => line !== "");

function notesOf({ kind, issuer, facts }: TaxDocument, t: Translate): string[] {
  return [
    ...(kind === "receipt" ? [t("document.note.receipt", { company: issuer.name })] : []),
    ...(facts?.payer ? [t("document.note.payer")] : []),
    ...(kind === "statement" ? [t("document.note.statement")] : []),
    t("document.note.computer", { email: COMPANY.email, phone: COMPANY.phone.replaceAll(" ", "\u00a0") }),
  ];
}
