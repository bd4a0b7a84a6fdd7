import { expect, test } from "vitest";
import { readSmsConfig } from "~/adapters/sms/config.server";
import { httpSms } from "~/adapters/sms/http.server";
import { SmsUnavailable } from "~/adapters/sms/port";
import { vendorStates } from "~/adapters/vendor-call/index.server";
import { findDeliveries } from "~/models/delivery.server";
import { GATEWAY, TEMPLATES, useSmsGateway, type Mishap } from "../../fakes/sms-gateway";
import { useDatabase } from "../../support/database";
import { codeMessage, smsContract } from "./sms-contract";

useDatabase();
const gateway = useSmsGateway();

const keys = (more: Record<string, string> = {}) => ({ SMS_HTTP_URL: gateway.url, SMS_HTTP_TOKEN: GATEWAY.token, SMS_HTTP_SENDER: GATEWAY.sender, SMS_HTTP_ENTITY: GATEWAY.entity, SMS_HTTP_TEMPLATES: TEMPLATES, ...more });

function open(more: Record<string, string> = {}) {
  const config = readSmsConfig({ raw: keys(more), production: false });
  if (!config) throw new Error("no gateway");
  return httpSms(config);
}

smsContract(() => ({ port: open(), sentTo: async (to) => gateway.sentTo(to) }));

test.each<Mishap>(["429", "500", "html", "reset", "lost_answer"])("after a gateway's %s the message is sent again under its key, and arrives once", async (mishap) => {
  const port = open();
  const message = codeMessage();
  gateway.mishaps = [mishap, mishap, mishap];
  await expect(port.send(message)).rejects.toThrow(SmsUnavailable);
  expect(await findDeliveries({ to: message.to, most: 1 })).toEqual([]);
  gateway.mishaps = [];
  await port.send(message);
  expect(gateway.sentTo(message.to)).toHaveLength(1);
  expect(await findDeliveries({ to: message.to, most: 2 })).toMatchObject([{ channel: "sms", state: "sent" }]);
});

test("a gateway that says nothing is left after five seconds", async () => {
  gateway.mishaps = ["hang"];
  const began = Date.now();
  await expect(open().send(codeMessage())).rejects.toThrow(SmsUnavailable);
  expect(Date.now() - began).toBeLessThan(7_000);
}, 10_000);

test("a gateway that fails again and again is left alone for a while, which the vendor's state says", async () => {
  const port = open();
  gateway.mishaps = Array.from({ length: 40 }, () => "500" as const);
  for (let count = 0; count < 10; count += 1) await port.send(codeMessage()).catch(() => undefined);
  const asked = gateway.asked;
  await expect(port.send(codeMessage())).rejects.toThrow(SmsUnavailable);
  expect(gateway.asked).toBe(asked);
  expect(vendorStates().find(({ name }) => name === "sms")?.downSince).toEqual(expect.any(Number));
});

test("with a wrong token nothing is given up: it goes out once the token is right", async () => {
  const message = codeMessage();
  await expect(open({ SMS_HTTP_TOKEN: "another" }).send(message)).rejects.toThrow(SmsUnavailable);
  await open().send(message);
  expect(gateway.sentTo(message.to)).toHaveLength(1);
});

test("what the gateway will never take is recorded as not sent, and not tried again", async () => {
  const port = open();
  const message = codeMessage({ text: "words that nobody registered" });
  await port.send(message);
  const asked = gateway.asked;
  await port.send(message);
  expect(gateway.asked).toBe(asked);
  expect(await findDeliveries({ to: message.to, most: 2 })).toMatchObject([{ state: "not_sent" }]);
});

test("a kind of message without a registered template is not sent, and the row says so", async () => {
  const message = codeMessage({ template: "welcome", secret: false });
  await open().send(message);
  expect(gateway.sentTo(message.to)).toEqual([]);
  expect(await findDeliveries({ to: message.to, most: 1 })).toMatchObject([{ state: "not_sent", template: "welcome" }]);
});

test("a code that has gone out stands in no row", async () => {
  const message = codeMessage();
  await open().send(message);
  expect(JSON.stringify(await findDeliveries({ to: message.to, most: 1 }))).not.toContain("042917");
});

test("half a set of keys stops the start and names what is missing", () => {
  const read = (raw: Record<string, string>, production = false) => readSmsConfig({ raw, production });
  expect(read({})).toBeNull();
  expect(() => read({ SMS_HTTP_TOKEN: "t", SMS_HTTP_SENDER: "s" })).toThrow("SMS_HTTP_URL, SMS_HTTP_ENTITY, SMS_HTTP_TEMPLATES is missing");
  expect(() => read(keys({ SMS_HTTP_TEMPLATES: "code.en=1107000000000000001" }))).toThrow("lacks code.hi");
  expect(() => read(keys({ SMS_HTTP_TEMPLATES: "code.en" }))).toThrow("kind.language=number");
  expect(() => read(keys({ SMS_HTTP_URL: "gateway" }))).toThrow("no address");
  expect(() => read(keys(), true)).toThrow("needs https in production");
  expect(read(keys({ SMS_HTTP_URL: "https://sms.example/send" }), true)).toMatchObject({ url: "https://sms.example/send" });
});
