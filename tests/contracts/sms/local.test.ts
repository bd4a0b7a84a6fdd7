import { expect, test } from "vitest";
import { localSms } from "~/adapters/sms/local.server";
import { findDeliveries } from "~/models/delivery.server";
import { useDatabase } from "../../support/database";
import { codeMessage, smsContract } from "./sms-contract";

useDatabase();

smsContract(() => ({ port: localSms("sent"), sentTo: (to) => findDeliveries({ to, most: 10 }) }));

test("where nobody reads the messages, their rows say that they were not sent and keep no code", async () => {
  const port = localSms("not_sent");
  const message = codeMessage();
  await port.send(message);
  expect(port.delivers).toBe(false);
  expect(await findDeliveries({ to: message.to, most: 1 })).toMatchObject([{ channel: "sms", state: "not_sent", text: "" }]);
});
