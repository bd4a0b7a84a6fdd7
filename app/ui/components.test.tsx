import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { makePage, render } from "../../tests/support/render";
import { Card } from "./card";
import { Frame } from "./frame";
import { Lines } from "./lines";
import { MonthCalendar, type DayCell } from "./month-calendar";
import { PriceTag } from "./price-tag";
import { Rating } from "./rating";
import { Squares } from "./squares";
import { TimesByPart } from "./times-by-part";

const daysOf = (month: string, count: number): DayCell[] => Array.from({ length: count }, (_, i) => ({ date: `${month}-${String(i + 1).padStart(2, "0")}`, state: "full" }));
const text = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\u00a0/g, " ");

describe("the frame of a page", () => {
  it("leads past the header, to the same page in the other language, and to help and terms", () => {
    const html = render(<Frame>x</Frame>);
    expect(html).toMatch(/^<div><a class="skip" href="#main">/);
    expect(html).toContain('<a href="/hi/search?q=pot" lang="hi" hrefLang="hi">हिन्दी</a>');
    for (const path of ["about", "how-it-works", "for-artisans", "refunds", "help", "contact", "terms", "privacy"]) expect(html).toContain(`href="/${path}"`);
  });

  it("says who is signed in", () => {
    const viewer = { id: "p1", name: "Ananya Mehta", role: "customer", roles: ["customer"], staffRole: null } as const;
    const html = render(<Frame>x</Frame>, makePage("hi", { viewer }));
    expect(html).toContain('<a href="/hi/account">Ananya</a>');
    expect(html).toContain('<a href="/hi/sign-out">साइन आउट</a>');
    expect(html).not.toContain("/login");
  });

  it("says on every page of a demo that no real money moves", () => {
    expect(render(<Frame>x</Frame>, makePage("en", { demo: true }))).toContain("Demo, no real money");
    expect(render(<Frame>x</Frame>)).not.toContain("Demo");
  });
});

describe("a code to be scanned", () => {
  it("is dark where it says something, and nowhere else", () => {
    const said = "upi://pay?pa=kalasetu@local&pn=KalaSetu&am=1000.05&tr=qr_AbCdEfGhIjKlMn&cu=INR";
    const { data } = encode(said, { ecc: "M", border: 4 });
    const drawn = data.map((row) => row.map(() => false));
    let [x, y] = [0, 0];
    for (const [, from, line, gap, length] of (/ d="([^"]+)"/.exec(render(<Squares text={said} label="Code" />))?.[1] ?? "").matchAll(/(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/g)) {
      [x, y] = from === undefined ? [x + Number(gap), y] : [Number(from), Number(line)];
      for (const end = x + Number(length); x < end; x += 1) (drawn[y] ?? [])[x] = true;
    }
    expect(drawn).toEqual(data);
  });
});

describe("an artisan's card", () => {
  const card = (
    <Card
      to="/artisans/ramesh-kumhar"
      name="Ramesh Kumhar"
      craft="Pottery"
      place="Molela, Rajasthan"
      picture={{ kind: "motif", craft: "pottery", look: "panel-0-1", alt: { en: "A pot", hi: "घड़ा" } }}
      from={120000}
      rating={{ average: 4.82, count: 36 }}
      nextFree="2026-03-12"
    />
  );

  it("has one link, the name, and a picture that keeps its place", () => {
    const html = render(card, makePage("hi"));
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<a href="/hi/artisans/ramesh-kumhar">Ramesh Kumhar</a>');
    expect(html).toContain('<img loading="lazy" src="/media/motifs/pottery/panel-0-1.svg" width="320" height="240" alt=""/>');
  });

  it("puts the word for from where each language wants it", () => {
    expect(text(render(card))).toContain("from ₹1,200");
    expect(text(render(card, makePage("hi")))).toContain("₹1,200 से शुरू");
    expect(text(render(card, makePage("hi")))).toContain("गुरु 12 मार्च ख़ाली");
  });
});

describe("a rating", () => {
  it("is a number, its scale and how many gave it", () => {
    expect(text(render(<Rating average={4.82} count={36} />))).toBe("★ 4.8 of 5, 36 reviews");
    expect(text(render(<Rating average={4.82} count={36} />, makePage("hi")))).toBe("★ 5 में से 4.8, 36 राय");
  });

  it("is still called new under five reviews, and has no number without any", () => {
    expect(text(render(<Rating average={5} count={4} />))).toBe("★ 5.0 of 5, 4 reviews (new)");
    expect(text(render(<Rating average={5} count={5} />))).not.toContain("new");
    expect(text(render(<Rating average={0} count={0} />))).toBe("New, no reviews yet");
  });
});

describe("prices", () => {
  it.each([
    ["fixed", "₹4,500 fixed price, 1 hour 30 minutes"],
    ["from", "from ₹4,500, 1 hour 30 minutes"],
    ["per_person", "₹4,500 each person, 1 hour 30 minutes"],
  ] as const)("of type %s say what they are the price of", (type, words) => {
    expect(text(render(<PriceTag paise={450000} type={type} lengthMinutes={90} />))).toBe(words);
  });

  it("end in their total, to the paisa", () => {
    expect(text(render(<Lines caption="Price" lines={[{ label: "Visit", paise: 240000 }]} total={{ label: "You pay", paise: 240000 }} />))).toBe("PriceVisit₹2,400.00You pay₹2,400.00");
  });
});

describe("a month of days", () => {
  it.each([["2026-03", 31, 0, 5], ["2026-04", 30, 3, 5], ["2026-02", 28, 0, 4], ["2026-08", 31, 6, 6]])("%s begins on the right weekday", (month, days, before, weeks) => {
    const html = render(<MonthCalendar month={month} cells={daysOf(month, days)} />);
    const cells = html.split("<td>").slice(1);
    expect(cells).toHaveLength(weeks * 7);
    expect(cells.findIndex((cell) => cell.includes("<b>1</b>"))).toBe(before);
  });

  it("leaves out the weeks that are over", () => {
    const cells = daysOf("2026-03", 31).map((cell, index): DayCell => (index < 10 ? { ...cell, state: "past" } : cell));
    const html = render(<MonthCalendar month="2026-03" cells={cells} />);
    expect(html.split("<tr>")).toHaveLength(6);
    expect(html).not.toContain("<b>7</b>");
    expect(html).toContain("<b>8</b>past");
  });

  it("links only days that can be chosen, each with its word", () => {
    const cells: DayCell[] = [{ date: "2026-03-01", state: "past" }, { date: "2026-03-02", state: "few", to: "/x" }, { date: "2026-03-03", state: "free", to: "/y", chosen: true }];
    const html = render(<MonthCalendar month="2026-03" cells={cells} />);
    expect(html).toContain("<span><b>1</b>past</span>");
    expect(html).toContain('<a href="/x" class="few"><b>2</b>few</a>');
    expect(html).toContain('<a href="/y" class="on" aria-current="date"><b>3</b>free</a>');
  });
});

describe("the times of a day", () => {
  it("stand under their part of the day, and an empty part says so", () => {
    const html = render(<TimesByPart times={[{ time: "10:00", to: "/a" }, { time: "17:00", to: "/b" }]} />);
    expect(text(html)).toBe("Morning10:00 amAfternoonNothing free.Evening5:00 pm");
  });

  it("name the part as their heading does", () => {
    const html = render(<TimesByPart times={[{ time: "15:30", to: "/a" }, { time: "16:00", to: "/b" }]} />, makePage("hi"));
    expect(text(html).replaceAll("\u00a0", " ")).toMatch(/दोपहर *दोपहर 3:30 *शाम *शाम 4:00$/);
  });
});
