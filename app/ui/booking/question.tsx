import type { ReactNode } from "react";
import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { ErrorSummary } from "../error-summary";
import type { MaybeReply } from "../form-reply";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { RefusalNote } from "./refusal-note";
import { VisitSentence } from "./visit-sentence";

interface QuestionProps {
  booking: BookingSummary;
  title: string;
  /** Why the answer was not taken, when it was not. */
  refusal?: RefusalCode | null | undefined;
  /** What was sent and has to be corrected. */
  form?: MaybeReply;
  children: ReactNode;
}

/** One question about a booking on a page of its own: what it is about, what follows, the form. */
export function Question({ booking, title, refusal, form, children }: QuestionProps) {
  const { t } = usePage();
  return (
    <Frame state={{ state: booking.state, version: booking.version, ...(refusal ? { reason: refusal } : {}) }}>
      <Head title={title} />
      <BackLink to={paths.booking({ booking: booking.id })}>{t("booking.back.booking")}</BackLink>
      <RefusalNote code={refusal} />
      <ErrorSummary form={form} />
      <h1>{title}</h1>
      <VisitSentence booking={booking} />
      {children}
    </Frame>
  );
}
