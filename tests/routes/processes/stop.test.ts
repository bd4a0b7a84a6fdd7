import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { Bookings } from "~/models/booking.server";
import { buildIndexes } from "~/models/model.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { Browser } from "../../support/browser";
import { startProcess } from "../../support/process";
import { times } from "../../support/size";
import { createCustomer, dayAhead, draft, openTestShop } from "../bookings/market";

const REQUESTS = 200;

it("a process that is told to stop answers all 200 requests in flight, orders among them, each once (A119, B48)", { timeout: 120_000 }, async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-stop-"));
  const server = await startProcess({ dataDir });
  const database = await connectDatabase({ uri: undefined, dataDir });
  await buildIndexes();
  const url = `http://127.0.0.1:${server.port}`;
  const shop = await openTestShop();
  const customers = await Promise.all(Array.from({ length: times(6, 50) }, createCustomer));
  const presses = await Promise.all(
    customers.map(async (customer, index) => {
      const browser = new Browser(url);
      await browser.signInAs(`${customer.toLowerCase()}@test.example`);
      const checkout = await draft(browser, shop, { day: dayAhead(2 + Math.floor(index / 10)), time: `${String(8 + (index % 10)).padStart(2, "0")}:00` });
      const hidden = await browser.hidden(checkout);
      return () => browser.post(checkout, hidden);
    }),
  );

  const looks = Array.from({ length: REQUESTS - presses.length }, () => fetch(`${url}/help`).then(({ status }) => status));
  const orders = presses.map((press) => press().then(({ status }) => status));
  const answers = [...looks, ...orders];
  await Promise.race(answers);
  const stopped = server.stop();
  const ended = await Promise.allSettled(answers);
  await stopped;

  const outcomes = ended.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)));
  expect(outcomes).toEqual([...looks.map(() => 200), ...orders.map(() => 303)]);
  expect(await Promise.all(customers.map((customer) => Bookings.countDocuments({ customer })))).toEqual(customers.map(() => 1));
  expect(await verifyCalendar()).toMatchObject({ ok: true });
  await database.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
