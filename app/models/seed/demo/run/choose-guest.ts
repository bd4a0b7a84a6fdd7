import type { VisitAddress } from "~/domain/booking/booking";
import type { Place } from "~/domain/booking/states";
import { areaOfPin } from "~/domain/place/area-of-pin";
import { placeOf } from "~/domain/place/gazetteer";
import type { Service } from "~/models/service.server";
import type { Random } from "../../deal";
import { ANANYA } from "../accounts";
import type { Plan } from "../plan/plan";
import type { DemoArtisan } from "../rows/demo-artisan";
import type { DemoCustomer } from "../rows/make-customers";
import type { World } from "./world";

export interface Guest {
  customer: DemoCustomer;
  place: Place;
  address: VisitAddress | null;
}

/** Who books a service, and where: at home people of the artisan's state; others only where he offers nothing else, as guests in his town. */
export function chooseGuest(world: World, plan: Plan, { profile }: DemoArtisan, service: Service, random: Random): Guest {
  const fixed = plan.customer === null ? undefined : world.customers[plan.customer];
  const others = fixed ? [fixed] : world.customers.filter((_, number) => number !== ANANYA);
  const near = others.filter(({ state }) => state === profile.state);
  const away = service.places.filter((place) => place !== "home");
  const place = plan.place ?? random.one(near.length > 0 || away.length === 0 ? service.places : away);
  const customer = random.one(place === "home" && near.length > 0 ? near : others);
  return { customer, place, address: place === "home" ? addressOf(customer, profile) : null };
}

function addressOf({ address, state }: DemoCustomer, profile: DemoArtisan["profile"]): VisitAddress {
  const { pin } = state === profile.state ? address : placeOf(profile.place);
  const home = state === profile.state ? address : { house: "Guest house, room 4", landmark: "Near the post office" };
  return { pin, area: areaOfPin(pin), house: home.house, landmark: home.landmark };
}
