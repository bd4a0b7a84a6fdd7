import { randomInt, randomUUID } from "node:crypto";
import { identifierWord } from "~/domain/contact/identifier";
import { randomId } from "~/http/signature.server";
import { runJobs } from "~/jobs/run-jobs.server";
import { findDeliveries } from "~/models/delivery.server";
import { sendCode, type CodeWish } from "~/services/account/send-code.server";
import { identifierOf } from "./people";

export const someNumber = (): string => `+919${String(randomInt(1_000_000_000)).padStart(9, "0")}`;

/** A wish for a code as a browser nobody has seen sends it; every call is another number on another line. */
export const wish = (more: Partial<CodeWish> = {}): CodeWish => ({ id: randomId(), purpose: "sign_in", to: identifierOf(someNumber()), person: null, browser: randomId(), address: randomUUID(), locale: "en", ...more });

/** The code in the newest message to an address; empty when there is none. */
export async function codeSentTo(to: CodeWish["to"]): Promise<string> {
  await runJobs();
  const rows = await findDeliveries({ to: identifierWord(to), most: 20 });
  return rows.flatMap(({ template, text }) => (template === "code" ? (/\d{6}/.exec(text) ?? []) : []))[0] ?? "";
}

/** Asks for a code and reads it: what `spendCode` takes. */
export async function codeFor(asked: CodeWish) {
  const sent = await sendCode(asked);
  if (!sent.ok) throw new Error(`no code: ${sent.code}`);
  const { purpose, person, browser } = asked;
  return { request: sent.request, purpose, person, browser, code: await codeSentTo(asked.to) };
}

/** Another code than this one. */
export const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
