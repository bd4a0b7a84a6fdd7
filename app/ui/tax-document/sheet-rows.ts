import type { Statement, StatementLine, TaxDocument } from "~/domain/tax-document/tax-document";
import { dateOf, INDIA } from "~/domain/time/zone";
import { isMessageKey, type Locale, type Translate } from "~/messages";
import { formatDay } from "../format/day";
import { formatMoney } from "../format/money";

/** One line of a document's table: what, what more about it, how much. */
export interface SheetRow {
  label: string;
  note: string | null;
  value: string;
}

interface Rows {
  rows: SheetRow[];
  sums: SheetRow[];
}

const exact = (paise: number): string => formatMoney(paise, { exact: true });
const row = (label: string, value: number, note: string | null = null): SheetRow => ({ label, note, value: exact(value) });

/** Lines, tax and total of something that was sold, paid or given back. */
export function supplyRows({ kind, lines, taxable, taxes, total }: TaxDocument, t: Translate, locale: Locale): Rows {
  const rows = lines.map(({ code, title, sac, quantity, amount }) => {
    const notes = [quantity > 1 ? t("document.people", { count: quantity }) : null, sac && t("document.sac", { sac })].filter(Boolean);
    return row(t(`document.line.${code}`, { title: title?.[locale] ?? "" }), amount, notes.join(", ") || null);
  });
  const before = taxes.length > 0 ? [row(t("document.taxable"), taxable), ...taxes.map(({ code, bps, amount }) => row(t(`document.tax.${code}`, { rate: bps / 100 }), amount))] : [];
  return { rows, sums: [...before, row(kind === "statement" ? "" : t(`document.total.${kind}`), total)] };
}

/** What came and went in a month, between what was owed before and after it. */
export function statementRows({ opening, lines, closing }: Statement, t: Translate, locale: Locale): Rows {
  const rows = [row(t("document.opening"), opening), ...lines.map((line) => entryRow(line, t, locale))];
  return { rows, sums: [row(t(closing < 0 ? "document.closingOwing" : "document.closing"), Math.abs(closing))] };
}

function entryRow({ kind, at, reference, gross, commission, tax, amount }: StatementLine, t: Translate, locale: Locale): SheetRow {
  const key = `document.entry.${kind}`;
  const what = isMessageKey(key) ? t(key) : t("document.entry.other");
  const label = [formatDay(dateOf(at, INDIA), locale, { weekday: false }), what, reference].filter(Boolean).join(", ");
  const parts = gross > 0 ? t("document.entry.parts", { gross: exact(gross), commission: exact(commission), tax: exact(tax) }) : null;
  return row(label, amount, parts);
}
