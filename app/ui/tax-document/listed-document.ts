import type { TaxDocument } from "~/domain/tax-document/tax-document";
import { dateOf, INDIA } from "~/domain/time/zone";
import { translator, type Locale } from "~/messages";
import { formatDay, formatMonth } from "../format/day";
import { formatMoney } from "../format/money";
import { titleOf } from "./document-title";

/** A document as one line of a list. */
export interface ListedDocument {
  id: string;
  title: string;
  number: string;
  date: string;
  total: string;
}

/** The line of a document. A statement is named by its month. */
export function listedDocument(document: TaxDocument, locale: Locale): ListedDocument {
  const { _id, number, issuedAt, total, statement } = document;
  const title = titleOf(document, translator(locale));
  return {
    id: _id,
    title: statement ? `${title}, ${formatMonth(statement.month, locale)}` : title,
    number,
    date: formatDay(dateOf(issuedAt, INDIA), locale, { year: true, weekday: false }),
    total: formatMoney(statement?.closing ?? total, { exact: true }),
  };
}
