import { hours, minutes } from "~/domain/time/instant";
import { randomFrom, type Random } from "../../deal";
import { ANANYA, IQBAL, RAMESH } from "../accounts";
import type { DemoArtisan } from "../rows/demo-artisan";
import type { Days } from "./days";
import { makePlan, type LifeKind, type Plan } from "./plan";

/** What the printed accounts find: requests with different time left, visits soon, a past with reviews, one of everything for the customer, and visits paid in person. */
export function planKnown(artisans: readonly DemoArtisan[], days: Days): Plan[] {
  const random = randomFrom("known");
  return [...ofRamesh(days, random), ...ofAnanya(artisans, days, random), ...(artisans[IQBAL] ? ofIqbal(days) : [])];
}

const PAST_VISITS = 27;
const EVERY_DAYS = 13;

function ofRamesh(days: Days, random: Random): Plan[] {
  const plan = (name: string, kind: LifeKind, ahead: number, lead: number, more: Partial<Plan> = {}): Plan =>
    makePlan({ seed: `ramesh ${name}`, kind, artisan: RAMESH, placedAt: days.waking(ahead - lead, random), from: days.date(ahead), to: days.date(ahead + 8), ...more });
  const asked = (name: string, ago: number, ahead: number): Plan => plan(name, "asked", ahead, 0, { placedAt: days.now - ago });
  return [
    ...Array.from({ length: PAST_VISITS }, (_, number) => {
      const ago = 4 + number * EVERY_DAYS;
      return plan(`past ${number}`, "kept", -ago, random.whole(3, 20), { to: days.date(-ago + 2), review: number % 13 !== 5 });
    }),
    plan("declined", "declined", -30, 9),
    plan("declined early", "declined", -140, 12),
    plan("cancelled", "cancelled", -22, 10),
    plan("missed", "unanswered", -75, 6),
    asked("asks now", minutes(50), 5),
    asked("asks since morning", hours(11) + minutes(20), 9),
    asked("asks since yesterday", hours(22) + minutes(10), 3),
    plan("today", "kept", 0, 6, { after: days.now + minutes(45) }),
    plan("soon", "kept", 2, 5),
  ];
}

function ofAnanya(artisans: readonly DemoArtisan[], days: Days, random: Random): Plan[] {
  const answering = artisans.filter(({ dealt }) => dealt.mode === "request" && dealt.index !== RAMESH && dealt.joinedDaysAgo > 200).map(({ dealt }) => dealt.index);
  /** Something always comes back of a cancellation under a flexible policy. */
  const lenient = artisans.find(({ dealt }) => answering.includes(dealt.index) && dealt.policy === "flexible")?.dealt.index;
  const nth = (number: number): number => answering[number % answering.length] ?? RAMESH;
  const plan = (name: string, kind: LifeKind, artisan: number, ahead: number, lead: number, more: Partial<Plan> = {}): Plan =>
    makePlan({ seed: `ananya ${name}`, kind, artisan, placedAt: days.waking(ahead - lead, random), from: days.date(ahead), to: days.date(ahead + 9), customer: ANANYA, ...more });
  return [
    plan("asked", "asked", nth(0), 7, 0, { placedAt: days.now - hours(3) - minutes(10) }),
    plan("with ramesh", "kept", RAMESH, 4, 9, { service: "pottery-home", place: "home" }),
    plan("coming", "kept", nth(1), 12, 15),
    plan("first visit", "kept", RAMESH, -96, 12, { service: "pottery-home", place: "home", review: true }),
    plan("second visit", "kept", nth(2), -41, 9, { review: true }),
    plan("not reviewed", "kept", nth(3), -10, 8, { to: days.date(-4), review: false }),
    plan("cancelled", "cancelled", lenient ?? nth(4), -16, 14),
    plan("declined", "declined", nth(5), -25, 8),
  ];
}

/** Visits paid in person, each by somebody else. */
function ofIqbal(days: Days): Plan[] {
  const random = randomFrom("paid in person");
  let guest = ANANYA;
  const plan = (name: string, kind: LifeKind, ahead: number, lead: number, more: Partial<Plan> = {}): Plan =>
    makePlan({ seed: `iqbal ${name}`, kind, artisan: IQBAL, placedAt: days.waking(ahead - lead, random), from: days.date(ahead), to: days.date(ahead + 9), customer: (guest += 3), ...more });
  return [
    ...[-12, -33, -58].map((ahead) => plan(`past ${ahead}`, "kept", ahead, 6, { to: days.date(ahead + 8) })),
    plan("asked", "asked", 6, 0, { placedAt: days.now - hours(2) }),
    plan("coming", "kept", 5, 9),
    plan("declined", "declined", -27, 8),
    plan("missed", "unanswered", -45, 7),
    plan("withdrawn", "withdrawn", -36, 7),
    plan("cancelled", "cancelled", -20, 9),
    plan("let down", "let_down", -70, 9),
  ];
}
