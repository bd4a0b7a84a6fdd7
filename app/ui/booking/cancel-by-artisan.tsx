import type { RefusalCode } from "~/domain/refusal";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { MoveForm } from "./move-form";
import { Question } from "./question";
import { ReasonFields } from "./reason-fields";

/** An artisan who cancels says why; the customer gets everything back. */
export function CancelByArtisan({ booking, form, refusal }: { booking: BookingSummary; form: MaybeReply; refusal: RefusalCode | null }) {
  const { t, locale } = usePage();
  const name = booking.other[locale];
  return (
    <Question booking={booking} title={t("booking.cancel.title")} refusal={refusal} form={form}>
      <p>{t(booking.pays === "online" ? "booking.cancel.shopText" : "booking.cancel.shopInPerson", { name })}</p>
      <MoveForm booking={booking} button={t("booking.cancel.button")} back={t("booking.cancel.keep")}>
        <ReasonFields form={form} name={name} />
      </MoveForm>
    </Question>
  );
}
