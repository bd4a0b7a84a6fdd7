import { minutes } from "~/domain/time/instant";
import { randomFrom, type Random } from "../../deal";
import { RAMESH } from "../accounts";
import type { DemoArtisan } from "../rows/demo-artisan";
import type { Days } from "./days";
import { ASKING, makePlan, type LifeKind, type Plan } from "./plan";
import { quotas, type Lot } from "./quotas";

/** A new artisan has no past yet. */
const NEW_DAYS = 60;
const A_YEAR = 363;

/** What everybody else books: so many bookings in all, spread over the artisans, the past year and the coming six weeks. */
export function planCrowd(artisans: readonly DemoArtisan[], bookings: number, days: Days): Plan[] {
  const random = randomFrom("crowd");
  const others = artisans.filter(({ dealt }) => dealt.index !== RAMESH).slice(0, Math.max(24, Math.round(bookings / 6)));
  const settled = others.filter(({ dealt }) => dealt.joinedDaysAgo >= NEW_DAYS && dealt.index % 16 !== 15);
  const rings = { any: ring(others, random), settled: ring(settled, random), asked: ring(settled.filter(({ dealt }) => dealt.mode === "request"), random) };
  return random.shuffled(quotas(bookings)).map((lot, number) => {
    const seed = `crowd ${number}`;
    const next = ASKING.has(lot.kind) ? rings.asked : lot.when === "past" ? rings.settled : rings.any;
    return planOne(lot, next(), seed, days);
  });
}

/** Deals artisans round and round; some are busier than others. */
function ring(artisans: readonly DemoArtisan[], random: Random): () => DemoArtisan {
  const seats = random.shuffled(artisans.flatMap((artisan) => Array.from({ length: random.whole(3, 7) }, () => artisan)));
  let turn = 0;
  return () => {
    const artisan = seats[turn % seats.length];
    if (!artisan) throw new Error("No artisan to book");
    turn += 1;
    return artisan;
  };
}

function planOne({ kind, when }: Lot, { dealt, rules }: DemoArtisan, seed: string, days: Days): Plan {
  const random = randomFrom(`plan ${seed}`);
  const plan = (ahead: number, lead: number, more: Partial<Plan> = {}): Plan =>
    makePlan({ seed, kind, artisan: dealt.index, placedAt: days.waking(ahead - lead, random), from: days.date(ahead), to: days.date(ahead + 14), ...more });
  if (when === "live") return plan(random.whole(3, 20), 0, { placedAt: days.now - (kind === "held" ? minutes(random.whole(1, 3)) : minutes(random.whole(10, 21 * 60))) });
  if (when === "coming") {
    const placedAgo = random.whole(2, Math.min(18, dealt.joinedDaysAgo - 1));
    const ahead = random.whole(1, Math.max(2, Math.min(42, rules.windowDays - placedAgo - 14)));
    return plan(ahead, ahead + placedAgo, { after: days.now + minutes(30) });
  }
  const oldest = Math.min(A_YEAR, dealt.joinedDaysAgo - 25);
  const ago = 4 + Math.floor((oldest - 4) * (random.whole(0, 999) / 1000) ** 1.3);
  return plan(-ago, leadOf(kind, random), { to: days.date(Math.min(-2, -ago + 14)) });
}

/** Who changes his mind has booked a while before. */
const leadOf = (kind: LifeKind, random: Random): number => (kind === "cancelled" || kind === "let_down" ? random.whole(3, 20) : random.whole(2, 18));
