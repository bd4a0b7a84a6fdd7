import { describe, expect, it } from "vitest";
import { CRAFTS, isCraftSlug } from "~/domain/craft";
import { LANGUAGES } from "~/domain/language";
import type { LocalText } from "~/domain/local-text";
import { ABOUT_CRAFT, aboutText } from "./about";
import { CLOSINGS, OPENINGS } from "./about/openings";
import { ADDRESSES } from "./addresses";
import { ARTISAN_ROWS } from "./artisans";
import { SPOKEN_IN } from "./languages";
import { CUSTOMERS, NAMES_IN } from "./names";
import { NOTES } from "./notes";
import { PLACES, placeOf, STATES, stateOfPin } from "~/domain/place/gazetteer";
import { REPLIES, REVIEWS, reviewsFor } from "./reviews";
import { SERVICE_TEMPLATES } from "./services";

const DEVANAGARI = /\p{Script=Devanagari}/u;
const NATIVE_DIGIT = /[०-९]/;

const isWrittenTwice = ({ en, hi }: LocalText): boolean => en.trim() !== "" && !DEVANAGARI.test(en) && DEVANAGARI.test(hi) && !NATIVE_DIGIT.test(hi);
const unwritten = (texts: LocalText[]): LocalText[] => texts.filter((text) => !isWrittenTwice(text));
const allTemplates = Object.values(SERVICE_TEMPLATES).flat();
const allRows = Object.values(ARTISAN_ROWS).flat();

describe("crafts", () => {
  it("are 24, each with its own name, maker, words and sentence", () => {
    expect(CRAFTS).toHaveLength(24);
    expect(unwritten(CRAFTS.flatMap(({ name, maker, description }) => [name, maker, description]))).toEqual([]);
    for (const { aliases } of CRAFTS) expect(aliases.some((word) => DEVANAGARI.test(word)) && aliases.some((word) => !DEVANAGARI.test(word))).toBe(true);
  });

  it("know their slugs and no others", () => {
    expect(isCraftSlug("mehendi")).toBe(true);
    expect(isCraftSlug("toString")).toBe(false);
  });

  it("share no word, so that a word leads to one craft", () => {
    const words = CRAFTS.flatMap(({ aliases }) => [...new Set(aliases)]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

describe("places", () => {
  it("are in both scripts, with six-digit PINs that lie in their state", () => {
    expect(PLACES.length).toBeGreaterThanOrEqual(120);
    expect(STATES).toHaveLength(36);
    expect(unwritten([...PLACES.map(({ name }) => name), ...STATES.map(({ name }) => name)])).toEqual([]);
    for (const { pin, state } of PLACES) expect({ pin, state: /^[1-9]\d{5}$/.test(pin) ? stateOfPin(pin) : null }).toEqual({ pin, state });
  });

  it("have slugs of their own and points inside India", () => {
    expect(new Set(PLACES.map(({ slug }) => slug)).size).toBe(PLACES.length);
    for (const { slug } of PLACES) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const { lat, lng } of PLACES) expect(lat > 6 && lat < 37.1 && lng > 68 && lng < 97.5).toBe(true);
  });

  it("are several in each of more than 20 states", () => {
    expect(STATES.filter(({ code }) => PLACES.filter(({ state }) => state === code).length >= 3).length).toBeGreaterThanOrEqual(20);
  });

  it.each([["313001", "RJ"], ["24", "UP"], ["248001", "UK"], ["403001", "GA"], ["605001", "PY"], ["99", null], ["1", null]])("PIN %s lies in %s", (pin, state) => expect(stateOfPin(pin)).toBe(state));
});

describe("people", () => {
  it("are 240 artisans of different names, ten a craft, in more than 20 states", () => {
    expect(new Set(allRows.map(({ name }) => name.en)).size).toBe(240);
    for (const rows of Object.values(ARTISAN_ROWS)) expect(rows).toHaveLength(10);
    expect(new Set(allRows.map(({ place }) => placeOf(place).state)).size).toBeGreaterThanOrEqual(20);
    expect(unwritten(allRows.map(({ name }) => name))).toEqual([]);
  });

  it("are 150 different customers", () => {
    expect(new Set(CUSTOMERS.map(({ en }) => en)).size).toBe(150);
    expect(unwritten([...CUSTOMERS])).toEqual([]);
  });

  it("have names and languages in every state", () => {
    const regions = [...new Set(Object.values(NAMES_IN).flat())];
    expect(unwritten(regions.flatMap(({ women, men, families }) => [...women, ...men, ...families]))).toEqual([]);
    expect(unwritten(Object.values(LANGUAGES))).toEqual([]);
    for (const { code } of STATES) expect(NAMES_IN[code].length > 0 && SPOKEN_IN[code].length > 0).toBe(true);
  });
});

describe("services", () => {
  it("are six for each craft, written in both languages", () => {
    for (const { slug } of CRAFTS) expect(SERVICE_TEMPLATES[slug]).toHaveLength(6);
    expect(new Set(allTemplates.map(({ key }) => key)).size).toBe(144);
    expect(unwritten(allTemplates.flatMap(({ title, description, prepare }) => [title, description, prepare]))).toEqual([]);
  });

  it("last from half an hour to eight hours and cost what people can believe", () => {
    for (const { lengthMinutes, rupees, places, maxPeople } of allTemplates) {
      expect(lengthMinutes >= 30 && lengthMinutes <= 480 && lengthMinutes % 15 === 0).toBe(true);
      expect(rupees[0] >= 100 && rupees[0] < rupees[1] && rupees[1] <= 15_000).toBe(true);
      expect(places.length > 0 && maxPeople > 0).toBe(true);
    }
  });

  it("speak in sentences of at most 20 words", () => {
    const sentences = allTemplates.flatMap(({ description, prepare }) => [description.en, description.hi, prepare.en, prepare.hi]).flatMap((text) => text.split(/[.।?!]/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > 20)).toEqual([]);
  });
});

describe("what people write", () => {
  it("lets artisans of a craft introduce themselves in 500 ways", () => {
    expect(unwritten([...OPENINGS, ...CLOSINGS, ...Object.values(ABOUT_CRAFT).flat()])).toEqual([]);
    for (const { slug } of CRAFTS) expect(ABOUT_CRAFT[slug]).toHaveLength(5);
    const texts = Array.from({ length: 500 }, (_, index) => aboutText("pottery", { en: "Molela", hi: "मोलेला" }, 22, index));
    expect(new Set(texts.map(({ en }) => en)).size).toBe(500);
    expect(texts.filter(({ en, hi }) => /[{}]/.test(en + hi))).toEqual([]);
  });

  it("has over 200 reviews in both languages that are mostly good", () => {
    expect(new Set(REVIEWS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
    expect(REVIEWS.filter(({ locale, text }) => DEVANAGARI.test(text) !== (locale === "hi"))).toEqual([]);
    expect(REVIEWS.filter(({ stars }) => stars >= 4).length / REVIEWS.length).toBeGreaterThan(0.8);
    expect(new Set(REVIEWS.map(({ stars }) => stars))).toEqual(new Set([2, 3, 4, 5]));
  });

  it("has reviews of every craft at every place, and none about a workshop for a video call", () => {
    for (const { slug } of CRAFTS) for (const place of ["home", "workshop", "video"] as const) expect(reviewsFor(slug, place).length).toBeGreaterThan(50);
    expect(reviewsFor("pottery", "video").some(({ at }) => at === "workshop")).toBe(false);
  });

  it("has answers, notes and addresses", () => {
    expect(REPLIES).toHaveLength(40);
    expect(NOTES).toHaveLength(40);
    expect(NOTES.every(({ text }) => text.length <= 500)).toBe(true);
    expect(new Set(ADDRESSES.map(({ city }) => placeOf(city).slug)).size).toBeGreaterThanOrEqual(25);
    expect(unwritten(ADDRESSES.map(({ area }) => area))).toEqual([]);
    for (const { city, pin, house, landmark } of ADDRESSES) expect({ state: stateOfPin(pin), whole: house !== "" && landmark !== "" }).toEqual({ state: placeOf(city).state, whole: true });
  });
});
