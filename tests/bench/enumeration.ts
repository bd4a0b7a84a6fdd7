import { randomInt } from "node:crypto";
import { connectDatabase } from "~/database/connect.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { paths } from "~/paths";
import { hashPassword } from "~/services/account/hash-password.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { randomId } from "~/http/signature.server";
import { createPerson } from "../support/create-person";
import type { Site } from "../support/site";
import { unparted } from "../support/unparted";
import { FarBrowser } from "./browsers";
import { median } from "./figures";

/** One way in, as somebody tries it who wants to know whether an address has an account. */
interface Door {
  name: string;
  page: string | null;
  words(address: Address): Record<string, string>;
}

const DOORS: readonly Door[] = [
  { name: "sign-in", page: paths.login(), words: ({ email }) => ({ identifier: email, password: "Lantern-Boat-77" }) },
  { name: "sign-up", page: paths.register(), words: ({ email }) => ({ name: "Zoya Shaikh", identifier: email, password: "Lantern-Boat-77", terms: "yes" }) },
  { name: "sign-up-artisan", page: paths.artisanRegister(), words: ({ phone }) => ({ name: "Zoya Shaikh", identifier: phone, password: "Lantern-Boat-77", craft: "pottery", place: "molela", terms: "yes" }) },
  { name: "reset", page: paths.forgot(), words: ({ email }) => ({ identifier: email }) },
  { name: "code", page: paths.loginCode(), words: ({ phone }) => ({ phone }) },
  { name: "invitation", page: null, words: () => ({}) },
];

const DOOR_NAMES = DOORS.map(({ name }) => name);

interface Answer {
  status: number;
  length: number;
  /** The answer and the page it leads to, without what is drawn anew each time and the address that was typed. */
  body: string;
  ms: number;
}

interface Address {
  email: string;
  phone: string;
  /** Of an invitation link. */
  token: string;
}

const addressOf = (number: number, letter: string, digit: number): Address => ({ email: `${letter}${String(number).padStart(6, "0")}@probe.example`, phone: `+919${digit}${String(number).padStart(8, "0")}`, token: randomToken() });

/** Addresses of people with a password, whose invitation has run out, and as many of the same length that nobody has. */
async function addresses(site: Site, count: number): Promise<{ known: Address[]; unknown: Address[] }> {
  const { close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir });
  const passwordHash = await hashPassword("seven blue pots");
  const from = randomInt(100_000) * 10;
  const known = Array.from({ length: count }, (_, index) => addressOf(from + index, "k", 1));
  for (const { email, phone, token } of known) {
    await createPerson({ id: randomId(), name: "Ananya Rao", email, phone, passwordHash, roles: ["customer"], locale: "en", createdAt: Date.now() });
    await OneTimeCodes.create({ _id: hashSecret(token), purpose: "staff_invitation", person: "nobody", createdAt: Date.now(), expiresAt: Date.now() - 1, usedAt: null, rubbishAt: new Date(Date.now() + 3_600_000) });
  }
  await close();
  return { known, unknown: Array.from({ length: count }, (_, index) => addressOf(from + index, "u", 2)) };
}

const randomToken = (): string => Array.from({ length: 43 }, () => "abcdefghijklmnop"[randomInt(16)]).join("");

async function knock(site: Site, door: Door, address: Address): Promise<Answer> {
  const browser = new FarBrowser(site.url);
  const plain = (text: string): string => [address.email, address.phone, address.token, address.phone.replace(/^\+91(\d{5})(\d{5})$/, "+91 $1 $2")].reduce((body, typed) => body.replaceAll(typed, "TYPED"), unparted(text).replaceAll("\u00a0", " ").replace(/%(25)*2F/g, "/")).replace(/value="[\w.-]{20,}"|[\w-]{22}/g, "DRAWN");
  const path = door.page ?? paths.adminInvitation({ token: address.token });
  const tokens = door.page ? await browser.tokens(path) : {};
  const began = performance.now();
  const response = door.page ? await browser.post(path, { ...tokens, ...door.words(address) }) : null;
  const text = response ? await response.text() : await browser.read(path);
  const ms = performance.now() - began;
  const to = response?.headers.get("location") ?? "";
  const next = to ? await browser.read(to) : "";
  return { status: response?.status ?? 410, length: text.length + next.length, body: plain(to + text + next), ms };
}

/** Tries each way in with addresses that have an account and with those that have none, in turn. */
export async function benchEnumeration(site: Site, { tries, doors = DOOR_NAMES }: { tries: number; doors?: readonly string[] }) {
  const { known, unknown } = await addresses(site, tries);
  const rows = [];
  for (const door of DOORS.filter(({ name }) => doors.includes(name))) {
    const answers = { known: [] as Answer[], unknown: [] as Answer[] };
    await knock(site, door, { email: "warm@example.in", phone: "+916000000000", token: randomToken() });
    for (let count = 0; count < tries; count += 1) {
      const [there, nowhere] = [known[count], unknown[count]];
      if (!there || !nowhere) break;
      answers.known.push(await knock(site, door, there));
      answers.unknown.push(await knock(site, door, nowhere));
    }
    const all = [...answers.known, ...answers.unknown];
    const [a, b] = [median(answers.known.map(({ ms }) => ms)), median(answers.unknown.map(({ ms }) => ms))];
    const odd = all.find(({ body }) => body !== all[0]?.body);
    rows.push({
      door: door.name,
      tries: answers.known.length,
      statuses: [...new Set(all.map(({ status }) => status))].join(" "),
      sameStatus: new Set(all.map(({ status }) => status)).size === 1,
      sameLength: answers.known.every(({ length }, index) => length === answers.unknown[index]?.length),
      sameBody: odd === undefined,
      knownMs: Number(a.toFixed(1)),
      unknownMs: Number(b.toFixed(1)),
      differenceMs: Number(Math.abs(a - b).toFixed(1)),
    });
  }
  return rows;
}
