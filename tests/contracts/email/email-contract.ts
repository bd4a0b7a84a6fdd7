import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { EmailPort, Letter } from "~/adapters/email/port";

/** What every mail service must do. `sentTo` reads what has really arrived at an address. */
export function emailContract(make: () => { port: EmailPort; sentTo: (to: string) => Promise<{ subject: string; text: string; html: string }[]> }): void {
  const letterTo = (to: string): Letter => ({ key: randomUUID(), to, template: "welcome", locale: "hi", subject: "KalaSetu में स्वागत है", text: "नमस्ते\n", html: "<p>नमस्ते</p>", secret: false, at: 0 });

  test("a letter arrives with subject, text and HTML as written", async () => {
    const { port, sentTo } = make();
    const letter = letterTo(`${randomUUID()}@example.in`);
    await port.send(letter);
    expect(await sentTo(letter.to)).toMatchObject([{ subject: letter.subject, text: letter.text, html: letter.html }]);
  });

  test("the same key sends one letter, also when sent many times at once", async () => {
    const { port, sentTo } = make();
    const letter = letterTo(`${randomUUID()}@example.in`);
    const ids = await Promise.all(Array.from({ length: 20 }, () => port.send(letter)));
    await port.send({ ...letter, text: "again" });
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(await sentTo(letter.to)).toHaveLength(1);
  });

  test("another key is another letter", async () => {
    const { port, sentTo } = make();
    const letter = letterTo(`${randomUUID()}@example.in`);
    await port.send(letter);
    await port.send({ ...letter, key: randomUUID() });
    expect(await sentTo(letter.to)).toHaveLength(2);
  });
}
