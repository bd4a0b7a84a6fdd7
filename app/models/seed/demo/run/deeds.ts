import type { Actor } from "~/domain/booking/booking";
import { balanceOf } from "~/domain/booking/balance";
import { answerDeadline, COMPLETES_AFTER, holdDeadline } from "~/domain/booking/deadlines";
import type { BookingEvent } from "~/domain/booking/process";
import { hours, minutes, seconds, type Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { randomFrom, type Random } from "../../deal";
import type { LifeKind } from "../plan/plan";

/** Something a person or his bank does to a booking; `pay_balance` pays the rest, `fail` is an attempt to pay that failed, `overtake` somebody else wanting the time. */
export type Deed = { at: Millis } & ({ act: "pay" } | { act: "pay_balance" } | { act: "fail" } | { act: "overtake" } | { act: Exclude<BookingEvent, "pay" | "pay_balance" | "lose" | "expire">; actor: Actor; reason: string | null });

const by = (actor: Actor, act: "promise" | "give_up" | "accept" | "decline" | "cancel" | "take_balance" | "complete", at: Millis, reason: string | null = null): Deed => ({ act, actor, at, reason });

const DECLINED = ["not_free", "too_far", "not_my_work", "too_many_people", "other: I am at a fair in another town that week."];
const LET_DOWN = ["not_free", "other: I have fever and cannot travel.", "other: There is a wedding in my family that day."];

/** What will be done to a booking in a life of this kind, up to `now` and beyond; what the clock does is left to the clock. */
export function deedsOf(booking: BookingRow, kind: LifeKind, now: Millis, random: Random): Deed[] {
  const { placedAt, start, mode, pays } = booking;
  const takes = seconds(random.whole(40, 460));
  const paid = pays === "online" ? placedAt + takes : placedAt;
  const within = (from: Millis, until: Millis): Millis => from + Math.floor(((until - from) * random.whole(5, 90)) / 100);
  const answered = mode === "request" ? Math.min(paid + minutes(random.whole(8, 540)), within(paid, answerDeadline(paid, start))) : paid;
  const online: Deed[] = [...(random.chance(0.05) ? [{ act: "fail", at: placedAt + seconds(30) } as const] : []), { act: "pay", at: paid }];
  const pay = pays === "online" ? online : [by("customer", "promise", placedAt)];
  const booked: Deed[] = [...pay, ...(mode === "request" ? [by("artisan", "accept", answered)] : [])];
  const lives: Record<LifeKind, () => Deed[]> = {
    kept: () => [...booked, ...served(booking, answered, completion(booking, now, random))],
    asked: () => pay,
    held: () => [],
    given_up: () => [by("customer", "give_up", within(placedAt, holdDeadline(placedAt)))],
    lapsed: () => (random.chance(0.5) ? [{ act: "fail", at: paid }] : []),
    declined: () => [...pay, by("artisan", "decline", answered, random.one(DECLINED))],
    unanswered: () => pay,
    withdrawn: () => [...pay, by("customer", "cancel", answered)],
    cancelled: () => [...booked, by("customer", "cancel", within(answered, Math.min(start, now)))],
    let_down: () => [...booked, by("artisan", "cancel", within(answered, Math.min(start, now)), random.one(LET_DOWN))],
    overtaken: () => [{ act: "overtake", at: holdDeadline(placedAt) + minutes(2) }, { act: "pay", at: holdDeadline(placedAt) + minutes(random.whole(20, 90)) }],
  };
  return lives[kind]();
}

/** The end of a visit with its balance before it: most are paid online, some in person, and now and then one is not paid at all, which leaves the visit to the clock. */
function served(booking: BookingRow, answered: Millis, done: Deed[]): Deed[] {
  if (balanceOf(booking) === 0) return done;
  const random = randomFrom(`balance ${booking._id}`);
  const way = random.whole(1, 10);
  if (way <= 5) return [{ act: "pay_balance", at: answered + Math.floor(((booking.start - answered) * random.whole(30, 95)) / 100) }, ...done];
  return way <= 8 ? [by("artisan", "take_balance", booking.end + minutes(3)), ...done] : [];
}

/** The artisan says that it is done, soon after; now and then he leaves it to the clock, if that has had the time. */
function completion({ end }: BookingRow, now: Millis, random: Random): Deed[] {
  const forgotten = random.chance(0.3) && end + COMPLETES_AFTER < now - hours(1);
  return forgotten ? [] : [by("artisan", "complete", end + minutes(random.whole(5, 170)))];
}
