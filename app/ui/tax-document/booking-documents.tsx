import type { Relation } from "~/domain/booking/relation";
import { BackLink } from "../back-link";
import { BookingTabs } from "../booking/booking-tabs";
import { EmptyState } from "../empty-state";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { DocumentList } from "./document-list";
import type { ListedDocument } from "./listed-document";

interface BookingDocumentsProps {
  reference: string;
  relation: Relation;
  documents: readonly ListedDocument[];
  /** Money came in and its receipt is not there yet. */
  making: boolean;
  back: string;
  again: string;
}

/** The documents of a booking for one of its two parties. */
export function BookingDocuments({ reference, relation, documents, making, back, again }: BookingDocumentsProps) {
  const { t, href } = usePage();
  return (
    <Frame tabs={<BookingTabs relation={relation} />}>
      <Head title={t("document.list.about", { reference })} />
      <BackLink to={back}>{t("booking.back.booking")}</BackLink>
      <h1>{t("document.list.title")}</h1>
      <p className="lead">
        <span className="nb">{reference}</span>
      </p>
      {making ? (
        <p className="note">
          {t("document.list.making")} <a href={href(again)}>{t("document.list.again")}</a>
        </p>
      ) : null}
      {documents.length > 0 ? <DocumentList documents={documents} /> : null}
      {documents.length === 0 && !making ? (
        <EmptyState heading={t("document.list.none")}>
          <p>{t(`document.list.noneText.${relation}`)}</p>
          <p>
            <a className="btn2" href={href(back)}>{t("booking.do.open")}</a>
          </p>
        </EmptyState>
      ) : null}
    </Frame>
  );
}
