import { expect, it } from "vitest";
import { paths } from "~/paths";
import { allowTry, uploadTries } from "~/services/account/allow-try.server";
import { openTestShop, useMarket } from "../bookings/market";

const market = useMarket();

it("an artisan who sends photos without end is told when to come back, and others are not (C22)", async () => {
  const [{ artisan }, { artisan: other }] = [await openTestShop(), await openTestShop()];
  for (let count = 0; count < 60; count += 1) expect(await allowTry(uploadTries(artisan))).toEqual({ ok: true });
  const send = async (person: string) => {
    const browser = await market.browser(person);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...(await browser.hidden(paths.artisanPhotos())), words: "A pot" })) form.set(name, value);
    form.set("photo", new File(["no picture"], "pot.jpg", { type: "image/jpeg" }));
    return fetch(market.site.url + paths.artisanPhotos(), { method: "POST", body: form, redirect: "manual", headers: { cookie: browser.cookie() } });
  };
  const refused = await send(artisan);
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0, /\d+ minute/.test(await refused.text())]).toEqual([429, true, true]);
  expect((await send(other)).status).toBe(422);
});
