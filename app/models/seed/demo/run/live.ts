import { randomFrom } from "../../deal";
import { makePlan, type Plan } from "../plan/plan";
import { awaitDeadline, letClockMove, moveVisit } from "./move-visit";
import { deedsOf, type Deed } from "./deeds";
import { keepHoldIn } from "./keep-holds";
import { openMoney } from "./open-money";
import { placeVisit } from "./place-visit";
import { tryToPay } from "./try-to-pay";
import { artisanOf, known, moneyOf, type World } from "./world";

/** Has a planned booking ordered at its moment and lets its life go on from there. */
export function live(world: World, plan: Plan): void {
  world.agenda.add(plan.placedAt, () => {
    const booking = placeVisit(world, plan);
    if (booking.pays === "online") openMoney(world, booking, plan.placedAt);
    awaitDeadline(world, booking._id);
    for (const deed of deedsOf(booking, plan.kind, world.now, randomFrom(`life ${plan.seed}`))) world.agenda.add(deed.at, () => doDeed(world, booking._id, plan, deed));
  });
}

function doDeed(world: World, id: string, plan: Plan, deed: Deed): void {
  letClockMove(world, id, deed.at);
  if (deed.act === "overtake") return overtake(world, id, plan, deed);
  if (deed.act === "fail") return tryToPay(world, id, "failed", deed.at);
  if (deed.act === "pay") return pay(world, id, deed);
  if (deed.act === "pay_balance") return payBalance(world, id, deed);
  if (deed.act === "promise") keepHoldIn(world, known(world.bookings, id).customer, id);
  if (!moveVisit(world, id, deed.act, deed.actor, deed.at, deed.reason)) throw new Error(`${plan.seed} could not ${deed.act}`);
}

/** Money turns a held time into a booking; for a time that somebody else has by now it is given back. */
function pay(world: World, id: string, { at }: Deed): void {
  tryToPay(world, id, "captured", at);
  if (!moveVisit(world, id, "pay", "gateway", at) && !moveVisit(world, id, "lose", "gateway", at)) throw new Error(`${id} was paid and neither kept nor lost`);
}

/** The rest of the price is paid, by an order of its own. */
function payBalance(world: World, id: string, { at }: Deed): void {
  openMoney(world, known(world.bookings, id), at, "balance");
  tryToPay(world, moneyOf(id, "balance"), "captured", at);
  if (!moveVisit(world, id, "pay_balance", "gateway", at)) throw new Error(`The balance of ${id} was paid and nobody waited for it`);
}

/** Somebody else takes the very time that was let go. */
function overtake(world: World, id: string, plan: Plan, { at }: Deed): void {
  const { start, service: booked } = known(world.bookings, id);
  const { artisan } = known(world.plans, id);
  const { dealt, services } = artisanOf(world, artisan);
  const service = dealt.services[services.findIndex(({ _id }) => _id === booked.id)]?.key ?? null;
  live(world, makePlan({ seed: `${plan.seed} rival`, kind: "kept", artisan, placedAt: at, from: plan.from, to: plan.to, service, start }));
}
