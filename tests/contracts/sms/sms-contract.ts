import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SmsPort, TextMessage } from "~/adapters/sms/port";
import { translator } from "~/messages";

export const someNumber = (): string => `+919${String(randomInt(1_000_000_000)).padStart(9, "0")}`;

export function codeMessage(more: Partial<TextMessage> = {}): TextMessage {
  const locale = more.locale ?? "en";
  const code = "042917";
  return { key: randomUUID(), to: someNumber(), template: "code", locale, text: translator(locale)("mail.code.sms", { code }), variables: [code], subject: "Your code", secret: true, at: 0, ...more };
}

/** What every message service must do. `sentTo` reads what has really arrived at a number. */
export function smsContract(make: () => { port: SmsPort; sentTo: (to: string) => Promise<{ text: string }[]> }): void {
  test.each(["en", "hi"] as const)("a code in %s arrives as written", async (locale) => {
    const { port, sentTo } = make();
    const message = codeMessage({ locale });
    await port.send(message);
    expect(port.delivers).toBe(true);
    expect(await sentTo(message.to)).toMatchObject([{ text: message.text }]);
  });

  test("the same key sends one message, also when sent many times at once", async () => {
    const { port, sentTo } = make();
    const message = codeMessage();
    const ids = await Promise.all(Array.from({ length: 20 }, () => port.send(message)));
    await port.send(message);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(await sentTo(message.to)).toHaveLength(1);
  });

  test("another key is another message", async () => {
    const { port, sentTo } = make();
    const message = codeMessage();
    await port.send(message);
    await port.send({ ...message, key: randomUUID() });
    expect(await sentTo(message.to)).toHaveLength(2);
  });
}
