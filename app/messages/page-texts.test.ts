import { describe, expect, it } from "vitest";
import en from "./en/page-texts";
import hi from "./hi/page-texts";
import type { PageText } from "./page-text";

const parts = ({ lead, sections }: PageText): string[] => [lead, ...sections.flatMap(({ heading, body }) => [heading, ...body.flat()])];
const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe.each(Object.keys(en) as (keyof typeof en)[])("the page %s", (name) => {
  it("says the same in both languages, part by part", () => {
    expect(hi[name].sections.map(({ id, body }) => [id, body.map((part) => (typeof part === "string" ? 1 : part.length))])).toEqual(
      en[name].sections.map(({ id, body }) => [id, body.map((part) => (typeof part === "string" ? 1 : part.length))]),
    );
    expect(parts(hi[name]).map(gaps)).toEqual(parts(en[name]).map(gaps));
  });

  it("keeps to short sentences", () => {
    const long = [en[name], hi[name]].flatMap(parts).flatMap((text) => text.split(/[.?!।:;]\s/)).filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });
});
