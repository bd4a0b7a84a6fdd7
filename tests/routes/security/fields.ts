import { describe, expect, it } from "vitest";
import { Artisans } from "~/models/artisan.server";
import { Bookings } from "~/models/booking.server";
import { Payments } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { Services } from "~/models/service.server";
import { Staff } from "~/models/staff.server";
import { fillForms } from "./forms";
import { areaOf, type World } from "./world";

/** What somebody would like to say of himself or his order, and no form asks. */
const WISHES: Record<string, string> = { "roles[0]": "artisan", suspended: "false", state: "completed", total: "1", unitPrice: "1", amount: "1", _id: "mine", id: "mine", person: "mine", customer: "mine", artisan: "mine", tier: "premium", verifiedAt: "1", rating: "5", featured: "true", listed: "true", emailVerifiedAt: "1", passwordHash: "x", secondFactorAt: "1", staffRole: "super_admin", active: "true", outbox: "x", isAdmin: "true" };
/** Fields that some forms have, which say here what is not theirs to say. */
const OUT_OF_PLACE: Record<string, string> = { role: "super_admin", price: "1", version: "999999", refund: "99999999" };

/** What nobody changes by a form of his own. */
const guarded = async () => ({
  people: await People.find({}).select({ roles: 1, suspended: 1, passwordHash: 1, emailVerifiedAt: 1, providers: 1 }).sort({ _id: 1 }).lean().exec(),
  artisans: await Artisans.find({}).select({ slug: 1, tier: 1, verifiedAt: 1, rating: 1, featured: 1, joinedAt: 1 }).sort({ _id: 1 }).lean().exec(),
  services: await Services.find({}).select({ artisan: 1, unitPrice: 1, rank: 1 }).sort({ _id: 1 }).lean().exec(),
  bookings: await Bookings.find({}).select({ customer: 1, artisan: 1, total: 1, items: 1, state: 1, refund: 1, policy: 1 }).sort({ _id: 1 }).lean().exec(),
  payments: await Payments.find({}).select({ order: 1, captured: 1, receipts: 1, moves: 1 }).sort({ _id: 1 }).lean().exec(),
  staff: await Staff.find({}).select({ role: 1, active: 1, passwordHash: 1, email: 1 }).sort({ _id: 1 }).lean().exec(),
});

/** Sends every form with more in it than it asks for. Nothing that follows from the additions is ever done. */
export const describeFields = (world: World) => describe("a form with fields that nobody asked for (C20)", () => {
  const send = async (additions: (fields: Record<string, string>) => Record<string, string>) => {
    const forms = await fillForms(world);
    // Not what the form is for: a wrong word in each of its own fields, so that only the additions could be done.
    const nonsense = (fields: Record<string, string>) => Object.fromEntries(Object.keys(fields).map((name) => [name, "\u0001"]));
    return Promise.all(
      forms
        .filter(({ fields }) => Object.keys(fields).some((name) => !["csrf", "token", "version"].includes(name)))
        .map(async ({ route, path, user, fields }) => {
          const answer = await world.browsers[user].post(path, { ...nonsense(fields), ...additions(fields), csrf: world.csrf[areaOf(path)][user] });
          return [route.pattern, answer.status] as const;
        }),
    );
  };

  it("changes nothing of what they name, and breaks nothing", async () => {
    const before = await guarded();
    for (const additions of [() => WISHES, () => OUT_OF_PLACE, (fields: Record<string, string>) => Object.fromEntries(Object.keys(fields).flatMap((name) => [[`${name}.$ne`, "x"], [`${name}[$gt]`, "x"], [`${name}[0]`, "x"]]))]) {
      const answers = await send(additions as (fields: Record<string, string>) => Record<string, string>);
      expect(answers.filter(([, status]) => status >= 500)).toEqual([]);
    }
    await world.market.site.idle();
    expect(await guarded()).toEqual(before);
  });
});
