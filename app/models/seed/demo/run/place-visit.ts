import { gridOf } from "~/domain/availability/working-time";
import { holdDeadline } from "~/domain/booking/deadlines";
import { minutes, type Millis } from "~/domain/time/instant";
import { addDays } from "~/domain/time/zone";
import type { BookingRow } from "~/models/booking.server";
import type { Service } from "~/models/service.server";
import { randomFrom, type Random } from "../../deal";
import { seededId } from "../ids";
import type { Plan } from "../plan/plan";
import type { DemoArtisan } from "../rows/demo-artisan";
import { chooseGuest } from "./choose-guest";
import { claimIn } from "./keep-calendar";
import { holdIn } from "./keep-holds";
import { writeBooking } from "./write-booking";
import { artisanOf, type World } from "./world";

/** Orders a planned booking as it could have been ordered then: at a time that was free under the artisan's rules. Null when there was none. */
export function placeVisit(world: World, plan: Plan): BookingRow | null {
  const random = randomFrom(`visit ${plan.seed}`);
  const artisan = artisanOf(world, plan.artisan);
  const id = seededId(`booking ${plan.seed}`);
  const service = chooseService(artisan, plan, random);
  const guest = chooseGuest(world, plan, artisan, service, random);
  const until = holdDeadline(plan.placedAt);
  for (const start of possibleStarts(artisan, plan, random)) {
    const end = start + minutes(service.lengthMinutes);
    if (!claimIn(world, artisan.rules, { booking: id, move: 0, start, end, until }, plan.placedAt, "new")) continue;
    if (!holdIn(world, guest.customer.person._id, { booking: id, artisan: artisan.profile._id, until }, plan.placedAt)) throw new Error(`Too many holds for ${plan.seed}`);
    return writeBooking(world, { id, plan, artisan, service, guest, start, end, random });
  }
  return null;
}

function chooseService({ services }: DemoArtisan, { service }: Plan, random: Random): Service {
  const wanted = services.filter(({ _id }) => _id === service);
  return random.one(wanted.length > 0 ? wanted : services);
}

/** Starts to try, day by day, in an order of chance within the day. */
function* possibleStarts({ rules }: DemoArtisan, plan: Plan, random: Random): Generator<Millis> {
  if (plan.start !== null) return yield plan.start;
  for (let date = plan.from; date <= plan.to; date = addDays(date, 1)) {
    for (const start of random.shuffled(gridOf(date, rules))) if (start > plan.after) yield start;
  }
}
