import { writeReason } from "~/domain/booking/reason";
import { describe, expect, test } from "vitest";
import { STANDING_REASONS } from "~/domain/account/standing/reasons";
import { PROCESS } from "~/domain/booking/process";
import { LOCALES, translator, type Locale } from "~/messages";
import { writeLetter, type MailOf } from ".";
import { BOOKING_LETTERS, isBookingLetter, type BookingMailData, type BookingTemplate } from "./booking-mail";
import type { Reader } from "./letter";
import { linksOf } from "./links-of";
import { renderHtml } from "./render-html";
import { renderText } from "./render-text";

const reader = (locale: Locale): Reader => ({ name: "Ananya", locale, t: translator(locale), link: (path) => `https://kalasetu.example${locale === "en" ? "" : `/${locale}`}${path}` });

const booking: BookingMailData = {
  reader: "customer",
  booking: "b".repeat(22),
  reference: "KS-7H3K9Q",
  service: { en: "Wheel lesson", hi: "चाक का पाठ" },
  start: Date.UTC(2026, 2, 12, 4, 30),
  lengthMinutes: 90,
  place: "home",
  people: 3,
  note: "Second floor & <no lift>",
  address: { pin: "313001", area: "Udaipur", house: "14 Ambamata Scheme", landmark: "near the water tank" },
  artisan: { name: { en: "Ramesh Kumhar", hi: "रमेश कुम्हार" }, slug: "ramesh-kumhar", craft: "pottery", town: { en: "Molela", hi: "मोलेला" }, phone: "+919812345678" },
  customer: { name: "Ananya", phone: "+919876543210" },
  pays: "online",
  total: 269160,
  paid: 269160,
  payer: "customer",
  balance: 0,
  due: 0,
  taken: 0,
  closes: Date.UTC(2026, 2, 14, 6, 0),
  earning: 221251,
  ourPart: 47909,
  refund: 134580,
  reason: "too_far",
  until: Date.UTC(2026, 2, 11, 11, 12),
};

const everything = (mail: MailOf, locale: Locale): string => {
  const content = writeLetter(mail, reader(locale));
  return `${content.subject}\n${renderText(content, reader(locale))}\n${renderHtml(content, reader(locale))}`;
};

const letters = (["customer", "artisan"] as const).flatMap((who) => BOOKING_LETTERS[who].map((template) => ({ who, template: template as BookingTemplate })));

const own = "You asked for cash at the door.";
const standing: MailOf[] = [
  ...STANDING_REASONS.flatMap((reason): MailOf[] => (["account_warned", "account_suspended"] as const).map((template) => ({ template, data: { reason, words: reason === "other" ? own : "" } }))),
  { template: "appeal_received", data: { until: booking.until ?? 0 } },
  ...[true, false].map((accepted): MailOf => ({ template: "appeal_answered", data: { accepted, words: own } })),
  { template: "account_lifted", data: {} },
  ...(["milestone", "staff"] as const).map((why): MailOf => ({ template: "tier_changed", data: { tier: "premium", at: booking.start, why, commission: 700, gst: 1800 } })),
  { template: "staff_new_password", data: { token: "t".repeat(43) } },
];

describe.each(LOCALES)("in %s", (locale) => {
  test.each(letters)("the $who's letter $template has every word it needs", ({ who, template }) => {
    const balances = [{}, { paid: 80748, balance: 188412, due: 188412 }, { paid: 80748, balance: 188412, taken: 188412 }];
    for (const balance of balances) {
      const text = everything({ template, data: { ...booking, ...balance, reader: who } }, locale);
      expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
      if (locale === "hi") expect(text).toMatch(/\p{Script=Devanagari}/u);
      if (template.startsWith("balance_") && balance.balance) expect(text).toContain("₹1,884.12");
    }
  });

  test.each(letters.filter(({ template }) => !["payment_lost", "refund_sent", "refund_not_sent", "visit_confirmed"].includes(template) && !template.startsWith("balance_")))("the $who's letter $template about a visit paid in person says nothing of money paid or coming back", ({ who, template }) => {
    const data: BookingMailData = { ...booking, reader: who, pays: "in_person", refund: 0 };
    const text = everything({ template, data }, locale);
    expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
    const { text: online } = { text: everything({ template, data: { ...data, pays: "online" } }, locale) };
    const silent = ["visit_planned", "booking_completed"].includes(template);
    if (!silent) expect(text).not.toBe(online);
    expect(text).not.toMatch(/has paid|confirmed and paid|money comes back|gets everything back|money went back|You will receive|पैसा वापस|आपको मिलेंगे|चुकाई गई/);
  });

  test.each(standing)("the letter $template about how somebody stands has every word it needs, and staff's own as they wrote them", (mail) => {
    const text = everything(mail, locale);
    expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object|standing\./);
    if (locale === "hi") expect(text).toMatch(/\p{Script=Devanagari}/u);
    const { words } = mail.data as { words?: string };
    if (words) expect(text).toContain(words);
  });

  test("every link leads to our site in the reader's language", () => {
    const content = writeLetter({ template: "booking_completed", data: booking }, reader(locale));
    const html = renderHtml(content, reader(locale));
    for (const link of linksOf({ html, text: "" })) expect(link).toMatch(locale === "hi" ? /^https:\/\/kalasetu\.example\/hi\// : /^https:\/\/kalasetu\.example\//);
    expect(content.action?.url).toMatch(/\/bookings\/b{22}\/review$/);
  });
});

test("a refund is told with the day it was asked for, and once the bank has it with day and number; a refused one with the day by which it is sent another way; a frozen one waits", () => {
  const told = { since: Date.UTC(2026, 2, 2, 4, 30), at: Date.UTC(2026, 2, 5, 4, 30), by: Date.UTC(2026, 2, 9, 4, 30), bankReference: "ARN0042" };
  const sent = everything({ template: "refund_sent", data: { ...booking, told } }, "en");
  for (const words of ["Mon\u00a02\u00a0Mar\u00a02026", "Thu\u00a05\u00a0Mar\u00a02026", "ARN0042", "₹1,345.80"]) expect(sent).toContain(words);
  const refused = everything({ template: "refund_not_sent", data: { ...booking, told: { ...told, bankReference: null } } }, "en");
  for (const words of ["could not be sent back", "Mon\u00a02\u00a0Mar\u00a02026", "By Mon\u00a09\u00a0Mar we send it another way"]) expect(refused).toContain(words);
  const waits = (more: Partial<BookingMailData>): boolean => everything({ template: "cancelled_by_you", data: { ...booking, ...more } }, "en").includes("It is not on its way yet");
  expect([waits({}), waits({ refundWaits: true }), waits({ refundWaits: true, refund: 0 })]).toEqual([false, true, false]);
});

test("whoever the booking process tells has a letter of that name", () => {
  for (const { tells } of PROCESS) for (const [who, template] of Object.entries(tells)) expect(isBookingLetter(`${who}.${template}`), `${who}.${template}`).toBe(true);
});

test("who booked with a deposit reads what was paid and what is still to be paid, and nobody else of a balance", () => {
  const open = { ...booking, paid: 80748, balance: 188412, due: 188412 };
  const confirmed = everything({ template: "booking_confirmed", data: open }, "en");
  for (const words of ["its first part is paid", "₹807.48", "₹1,884.12"]) expect(confirmed).toContain(words);
  expect(confirmed).not.toContain("₹2,691.60");
  expect(everything({ template: "booking_confirmed", data: booking }, "en")).not.toMatch(/balance/i);
  const done = everything({ template: "earning_booked", data: { ...booking, reader: "artisan", paid: 80748, balance: 188412, taken: 188412, earning: 66375, ourPart: 33536 } }, "en");
  for (const words of ["Balance paid to you in person", "₹1,884.12", "₹663.75", "₹335.36"]) expect(done).toContain(words);
});

test("before saying yes the artisan reads the note, but neither phone nor address", () => {
  const text = everything({ template: "new_request", data: { ...booking, reader: "artisan" } }, "en");
  expect(text).toContain("Second floor");
  expect(text).toContain("Udaipur 313001");
  expect(text).toContain("₹2,212.51");
  expect(text).not.toMatch(/98765|Ambamata|water tank/);
});

test("after the yes the artisan reads phone and address, and the customer the artisan's phone", () => {
  const plan = everything({ template: "visit_planned", data: { ...booking, reader: "artisan" } }, "en");
  expect(plan).toMatch(/98765.43210/);
  expect(plan).toContain("14 Ambamata Scheme");
  expect(everything({ template: "booking_confirmed", data: booking }, "en")).toMatch(/98123.45678/);
  expect(everything({ template: "request_sent", data: booking }, "en")).not.toMatch(/98123/);
});

test.each(LOCALES)("a visit at home is told to the customer as his own home (%s)", (locale) => {
  const [yours, theirs] = { en: ["At your home", "At the customer’s home"], hi: ["आपके घर", "ग्राहक के घर"] }[locale] as [string, string];
  const toCustomer = everything({ template: "booking_confirmed", data: booking }, locale);
  const toArtisan = everything({ template: "visit_planned", data: { ...booking, reader: "artisan" } }, locale);
  expect(toCustomer).toContain(yours);
  expect(toCustomer).not.toContain(theirs);
  expect(toArtisan).toContain(theirs);
  expect(toArtisan).not.toContain(yours);
});

test("what people typed is never read as HTML", () => {
  const html = renderHtml(writeLetter({ template: "new_booking", data: { ...booking, reader: "artisan" } }, reader("en")), reader("en"));
  expect(html).not.toContain("<no lift>");
  expect(html).toContain("&#60;no lift&#62;");
});

test("a refusal says the reason in words, and money as it was paid back", () => {
  const text = everything({ template: "request_declined", data: booking }, "en");
  expect(text).toContain("too far away");
  expect(text).toContain("₹1,345.80");
});

test.each(LOCALES)("a reason of one's own is told by its words, and none is claimed to be missing (%s)", (locale) => {
  const words = "My loom broke on Monday.";
  const told = everything({ template: "request_declined", data: { ...booking, reason: writeReason({ code: "other", words }) } }, locale);
  const silent = everything({ template: "request_declined", data: { ...booking, reason: "other" } }, locale);
  expect(told).toContain(`${translator(locale)("mail.reason.words")}\n\n“${words}”`);
  expect(told).not.toContain(translator(locale)("mail.reason.other"));
  expect(silent).toContain(translator(locale)("mail.reason.other"));
});

test("a code stands large in its letter, and once in its text", () => {
  const content = writeLetter({ template: "code", data: { code: "482913" } }, reader("en"));
  expect(renderHtml(content, reader("en"))).toMatch(/<p style="[^"]*font-size:28px[^"]*">482913<\/p>/);
  expect(renderText(content, reader("en")).match(/482913/g)).toHaveLength(1);
});

test("the link to a new password stands in the letter once", () => {
  const content = writeLetter({ template: "reset_password", data: { token: "t".repeat(43) } }, reader("en"));
  expect(linksOf({ html: renderHtml(content, reader("en")), text: "" })[0]).toBe(`https://kalasetu.example/reset/${"t".repeat(43)}`);
});
