import type { ReactNode } from "react";
import { BackLink } from "../back-link";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { Pager } from "../pager";
import type { Sheet } from "./sheet";
import { SheetPart } from "./sheet-part";

export interface DocumentPageProps {
  sheet: Sheet;
  /** Where its PDF is. */
  pdf: string;
  back: { to: string; name: string };
  /** Where a long statement goes on, and where it begins. */
  next?: string | undefined;
  first?: string | undefined;
  tabs?: ReactNode;
}

/** One document as whoever it is about reads it. */
export function DocumentPage({ sheet, pdf, back, next, first, tabs }: DocumentPageProps) {
  const { t, href } = usePage();
  return (
    <Frame tabs={tabs}>
      <Head title={`${sheet.title} ${sheet.number}`} />
      <BackLink to={back.to}>{back.name}</BackLink>
      <SheetPart sheet={sheet} />
      <div className="noprint">
        <Pager next={next} first={first} />
        <p>
          <a className="btn2" href={href(pdf)}>
            {t("document.pdf")}
          </a>
        </p>
        <p>
          <b>{t("document.keep.title")}</b> {t("document.keep.text")}
        </p>
      </div>
    </Frame>
  );
}
