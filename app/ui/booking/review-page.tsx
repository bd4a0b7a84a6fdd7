import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import { RadioGroup } from "../radio-group";
import { ReviewQuote } from "../review-quote";
import { TextArea } from "../text-area";
import type { BookingSummary } from "./booking-view";
import { Question } from "./question";

interface ReviewPageProps {
  booking: BookingSummary;
  /** The review, when there is one already. */
  written: { stars: number; text: string; signature: string } | null;
  form: MaybeReply;
  refusal: RefusalCode | null;
}

const BEST_FIRST = [5, 4, 3, 2, 1] as const;

/** Stars and words about a served booking, once. */
export function ReviewPage({ booking, written, form, refusal }: ReviewPageProps) {
  const { t, href, locale } = usePage();
  const name = booking.other[locale];
  if (written) {
    return (
      <Question booking={booking} title={t("booking.review.already")} refusal={refusal}>
        <p>{t("booking.review.alreadyText")}</p>
        <h2>{t("booking.review.title", { name })}</h2>
        <ReviewQuote stars={written.stars} text={written.text} by={written.signature} />
        <p>
          <a className="link" href={href(paths.artisan({ slug: booking.artisan.slug }))}>{t("booking.page.artisan", { name })}</a>
        </p>
      </Question>
    );
  }
  return (
    <Question booking={booking} title={t("booking.review.title", { name })} refusal={refusal} form={form}>
      <form method="post" noValidate>
        <FormTokens />
        <RadioGroup name="stars" label={t("booking.review.stars")} choices={BEST_FIRST.map((stars) => ({ value: String(stars), label: t(`booking.review.star.${stars}`) }))} form={form} />
        <TextArea name="text" label={t("booking.review.text")} hint={t("booking.review.hint")} maxLength={1000} optional form={form} />
        <p>
          <button className="btn">{t("booking.review.button")}</button>
        </p>
      </form>
    </Question>
  );
}
