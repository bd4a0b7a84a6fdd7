import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { recordDelivery } from "~/models/delivery.server";
import { ErasedPeople } from "~/models/erased-person.server";
import { People } from "~/models/person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { closeAccount } from "~/services/privacy/close-account.server";
import { verifyErasure } from "~/services/privacy/verify-erasure.server";
import { writeReview } from "~/services/review/write-review.server";
import { createPerson } from "../../support/create-person";
import { createCustomer, dayAhead, openTestShop, ordered } from "../../support/shop";
import { times } from "../../support/size";
import { useLife } from "./life";

const { house } = useLife();

/** Two who met, with letters about it, both with closed accounts whose days of grace are over. */
async function twoWhoLeave(count: number): Promise<{ people: string[]; words: string[] }> {
  const email = `quillon-${count}@test.example`;
  const shop = await openTestShop({ profile: { name: { en: `Zubeida Xaver${count}`, hi: "ज़ुबैदा" }, about: { en: `Born at Vexham${count}`, hi: "" } } });
  const customer = (await createPerson({ id: await createCustomer().then((id) => `${id.slice(0, 20)}zz`), name: `Vasundhara Quill${count}`, email, phone: null, roles: ["customer"], locale: "en", createdAt: businessNow() }))._id;
  const booking = await ordered(shop, customer, { house: `77 Yakbazaar${count}`, day: dayAhead(4) });
  await Bookings.updateOne({ _id: booking._id }, { $set: { state: "completed", dueAt: null } });
  await writeReview({ booking: booking._id, customer, stars: 5, text: `Zubeida Xaver${count} is good`, now: businessNow() });
  for (const [key, to] of [["a", email], ["b", `${shop.artisan.toLowerCase()}@test.example`]] as const)
    await recordDelivery({ _id: `${booking._id}${key}`, key: `${booking._id}:${key}`, channel: "email", state: "sent", template: "new_booking", to, locale: "en", subject: "s", text: `Vasundhara Quill${count}`, html: "", at: businessNow() });
  await house().idle();
  for (const person of [customer, shop.artisan]) expect(await closeAccount({ person, now: businessNow() })).toMatchObject({ ok: true });
  await house().idle();
  return { people: [customer, shop.artisan], words: [`Quill${count}`, `Xaver${count}`, `Vexham${count}`, `Yakbazaar${count}`, email] };
}

const unfinished = async (people: readonly string[]): Promise<boolean> => (await ErasedPeople.countDocuments({ _id: { $in: [...people] }, doneAt: { $gt: 0 } })) < people.length;

async function untilErased(people: readonly string[], most = 30_000): Promise<void> {
  for (const end = Date.now() + most; await unfinished(people); await sleep(100)) if (Date.now() > end) throw new Error("Somebody is still not erased");
}

it("erasing two people, ended by SIGKILL in the middle and begun anew, leaves nothing of either", { timeout: 600_000 }, async () => {
  const moments = times(1, 0) ? [7] : Array.from({ length: 40 }, (_, at) => at + 1);
  let struck = 0;
  for (const write of moments) {
    const { people, words } = await twoWhoLeave(write);
    house().proxy.arm({ moment: write % 2 === 0 ? "before" : "after", write, strike: () => house().kill() });
    await People.updateMany({ _id: { $in: people } }, { $set: { "closing.eraseAt": 0 } });
    await Promise.race([untilErased(people), house().mourn()]);
    const blow = house().proxy.disarm();
    if (blow.struck) {
      struck += 1;
      expect(await unfinished(people)).toBe(true);
      await house().start();
    }
    await untilErased(people);
    for (const person of people) expect(await verifyErasure({ person, words })).toEqual({ ok: true, leftOver: [] });
  }
  expect(struck).toBeGreaterThan(moments.length / 2);
});
