import { gridOf } from "~/domain/availability/working-time";
import { holdDeadline } from "~/domain/booking/deadlines";
import type { OpenHold } from "~/domain/booking/hold-limit";
import { minutes, type Millis } from "~/domain/time/instant";
import { addDays } from "~/domain/time/zone";
import type { BookingRow } from "~/models/booking.server";
import type { Service } from "~/models/service.server";
import { randomFrom, type Random } from "../../deal";
import { RAMESH } from "../accounts";
import { seededId } from "../ids";
import { UNPAID, type Plan } from "../plan/plan";
import type { DemoArtisan } from "../rows/demo-artisan";
import { paysOf } from "../rows/not-active";
import { chooseGuest, type Guest } from "./choose-guest";
import { claimIn } from "./keep-calendar";
import { holdIn } from "./keep-holds";
import { writeBooking } from "./write-booking";
import { artisanOf, type World } from "./world";

/**
 * Orders a planned booking as it could have been ordered then: at a time that was free under the artisan's rules.
 * Where nothing was free another artisan like him is asked, unless it is fixed who or when. Throws when nobody had time.
 */
export function placeVisit(world: World, plan: Plan): BookingRow {
  const random = randomFrom(`visit ${plan.seed}`);
  for (const artisan of artisansToTry(world, plan)) {
    for (const service of servicesToTry(artisan, plan, random)) {
      const booking = tryService(world, { ...plan, artisan: artisan.dealt.index }, artisan, service, random);
      if (booking) return booking;
    }
  }
  throw new Error(`No free time for ${plan.seed}`);
}

function artisansToTry(world: World, plan: Plan): DemoArtisan[] {
  const first = artisanOf(world, plan.artisan);
  if (plan.artisan === RAMESH || plan.customer !== null || plan.start !== null) return [first];
  const like = ({ dealt, profile }: DemoArtisan): boolean => dealt.index !== RAMESH && dealt.mode === first.dealt.mode && profile.joinedAt < plan.placedAt;
  const all = [first, ...world.artisans.slice(plan.artisan + 1).filter(like), ...world.artisans.slice(0, plan.artisan).filter(like)];
  return UNPAID.has(plan.kind) ? all.filter(({ dealt }) => paysOf(dealt.index) === "online") : all;
}

function tryService(world: World, plan: Plan, artisan: DemoArtisan, service: Service, random: Random): BookingRow | null {
  const id = seededId(`booking ${plan.seed}`);
  const until = holdDeadline(plan.placedAt);
  for (const start of possibleStarts(artisan, plan, random)) {
    const end = start + minutes(service.lengthMinutes);
    if (!claimIn(world, artisan.rules, { booking: id, move: 0, start, end, until }, plan.placedAt, "new")) continue;
    const guest = findGuest(world, plan, artisan, service, random, { booking: id, artisan: artisan.profile._id, until, pays: paysOf(artisan.dealt.index) });
    return writeBooking(world, { id, plan, artisan, service, guest, start, end, random });
  }
  return null;
}

const MOST_GUESTS = 50;

/** Somebody who may hold one more time at that moment; it is counted. */
function findGuest(world: World, plan: Plan, artisan: DemoArtisan, service: Service, random: Random, hold: OpenHold): Guest {
  for (let tries = 0; tries < MOST_GUESTS; tries += 1) {
    const guest = chooseGuest(world, plan, artisan, service, random);
    if (holdIn(world, guest.customer.person._id, hold, plan.placedAt)) return guest;
  }
  throw new Error(`Nobody may hold a time for ${plan.seed}`);
}

/** The service that was planned; else any, in an order of chance, as a long one may not fit into the days left. */
function servicesToTry({ services, dealt }: DemoArtisan, { service }: Plan, random: Random): Service[] {
  const wanted = services.filter((_, number) => dealt.services[number]?.key === service);
  return wanted.length > 0 ? wanted : random.shuffled(services);
}

/** Starts to try, day by day, in an order of chance within the day. */
function* possibleStarts({ rules }: DemoArtisan, plan: Plan, random: Random): Generator<Millis> {
  if (plan.start !== null) return yield plan.start;
  for (let date = plan.from; date <= plan.to; date = addDays(date, 1)) {
    for (const start of random.shuffled(gridOf(date, rules))) if (start > plan.after) yield start;
  }
}
