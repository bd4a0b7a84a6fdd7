import { connectDatabase } from "~/database/connect.server";
import { randomId } from "~/http/signature.server";
import { buildIndexes } from "~/models/model.server";
import { paths } from "~/paths";
import { hashPassword } from "~/services/account/hash-password.server";
import { Browser } from "../support/browser";
import { createPerson } from "../support/create-person";
import type { Site } from "../support/site";
import { FarBrowser } from "./browsers";
import { share } from "./figures";

const PASSWORD = "seven blue pots";
const EMAIL = "owner@stuffed.example";
const PHONE = "+919812300001";

/** Somebody with a password, an e-mail address and a phone. */
async function makeOwner(site: Site): Promise<void> {
  const { close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir });
  await buildIndexes();
  await createPerson({ id: randomId(), name: "Ananya Rao", email: EMAIL, phone: PHONE, passwordHash: await hashPassword(PASSWORD), roles: ["customer"], locale: "en", createdAt: Date.now() });
  await close();
}

const signIn = (browser: FarBrowser, password: string) => browser.submit(paths.login(), { identifier: EMAIL, password });

/** Guesses one account's password from many addresses, then lets its owner come: by his password on a browser he used before, and by a code on a new one. */
export async function benchStuffing(site: Site, { tries, addresses }: { tries: number; addresses: number }) {
  await makeOwner(site);
  const own = new FarBrowser(site.url, "198.51.100.7");
  const first = (await signIn(own, PASSWORD)).status;
  await own.submit(paths.signOut(), {});

  const strangers = Array.from({ length: addresses }, (_, index) => new FarBrowser(site.url, `203.0.113.${index + 1}`));
  const tokens = await Promise.all(strangers.map((stranger) => stranger.tokens(paths.login())));
  const statuses: Record<number, number> = {};
  const waits: number[] = [];
  const began = performance.now();
  await Promise.all(
    strangers.map(async (stranger, index) => {
      for (let count = index; count < tries; count += addresses) {
        const sent = performance.now();
        const { status } = await stranger.post(paths.login(), { ...tokens[index], identifier: EMAIL, password: `guess number ${count}` });
        waits.push(performance.now() - sent);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;

  const stranger = (await signIn(new FarBrowser(site.url, "198.51.100.8"), PASSWORD)).status;
  const owner = (await signIn(own, PASSWORD)).headers.get("location");
  const elsewhere = new FarBrowser(site.url, "198.51.100.9");
  const page = (await elsewhere.submit(paths.loginCode(), { phone: PHONE })).headers.get("location") ?? "";
  const byCode = (await elsewhere.submit(page, { code: await new Browser(site.url).readCode(PHONE) })).headers.get("location");
  return { tries, addresses, checked: statuses[422] ?? 0, refused: statuses[429] ?? 0, others: tries - (statuses[422] ?? 0) - (statuses[429] ?? 0), perSecond: Math.round(tries / seconds), p95Ms: Math.round(share(waits, 0.95)), firstSignIn: first, rightPasswordOfStranger: stranger, ownerByPassword: owner, ownerByCode: byCode };
}
