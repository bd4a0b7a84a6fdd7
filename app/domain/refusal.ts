/**
 * Why something was not done. Each code is also the message key `refusal.<code>`
 * and the value of `data-reason` on the page that says so.
 */
export const REFUSAL_CODES = [
  // time slots
  "just_taken",
  "outside_hours",
  "too_soon",
  "too_far",
  "day_full",
  "paused",
  "artisan_away",
  "busy",
  "service_gone",
  "place_not_offered",
  "too_many_people",
  // booking
  "not_in_this_state",
  "not_yours",
  "too_early",
  "too_late",
  "changed_meanwhile",
  "own_service",
  "hold_open_with_artisan",
  "too_many_holds",
  "too_many_promised",
  "contact_not_proved",
  "reason_needed",
  "already_reviewed",
  "price_changed",
  "payment_changed",
  "balance_unpaid",
  "balance_settled",
  // artisan's page
  "too_many_services",
  "too_many_drafts",
  "service_unfinished",
  "too_many_pictures",
  "picture_too_large",
  "picture_unreadable",
  // money
  "more_than_captured",
  "money_frozen",
  "payment_unavailable",
  "pay_in_person_only",
  "gateway_silent",
  "account_details",
  "bank_details",
  "second_colleague",
  "refund_owed",
  "already_frozen",
  "freeze_day",
  "second_for_freeze",
  "free_months",
  // people
  "wrong_credentials",
  "wrong_code",
  "code_wrong",
  "code_late",
  "code_used",
  "code_tries",
  "already_set",
  "last_super_admin",
  "not_on_yourself",
  "already_registered",
  "address_taken",
  "last_contact",
  "other_not_proved",
  "undo_done",
  "undo_late",
  "email_not_proved",
  "linked_otherwise",
  "linked_to_another",
  "last_way_in",
  "link_expired",
  "not_found",
  "suspended",
  "already_suspended",
  "not_suspended",
  "warning_needed",
  "already_appealed",
  "no_appeal",
  "other_colleague",
  // privacy
  "adults_only",
  "something_runs",
  "contact_taken",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  ok: false;
  code: RefusalCode;
}

export type Outcome<T> = ({ ok: true } & T) | Refusal;

/** An expected "no", returned as a value; bugs throw instead. */
export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code });
