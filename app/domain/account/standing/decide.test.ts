import { describe, expect, it } from "vitest";
import { days, hours } from "~/domain/time/instant";
import { answerAppeal, appeal, isWarnedEnough, lift, suspend, warn, type Sides } from "./decide";
import { isUrgent, STANDING_REASONS, type StandingReason } from "./reasons";
import { BLAMELESS, isOverdue, lastingSuspension, marksOf, openAppeal, type Standing } from "./standing";

const NOW = Date.UTC(2026, 10, 26);
const SIDES: Sides = { staff: { id: "tenzin", email: "tenzin@office.example" }, person: { id: "ananya", email: "ananya@test.example" } };
const OTHER: Sides = { ...SIDES, staff: { id: "imran", email: "imran@office.example" } };
const words = "You sold another workshop's pots as yours.";

const of = (outcome: { ok: true; standing: Standing } | { ok: false; code: string }): Standing => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.standing;
};
const code = (outcome: { ok: boolean; code?: string }): string => outcome.code ?? "ok";

const warned = of(warn(BLAMELESS, SIDES, { id: "w", reason: "fraud", words, now: NOW - days(2) }));
const suspended = of(suspend(warned, SIDES, { id: "s", reason: "fraud", words, now: NOW - days(1) }));
const appealed = of(appeal(suspended, { words: "They were mine.", now: NOW }));
const upheld = of(answerAppeal(appealed, OTHER, { accepted: false, words: "The photos show it.", now: NOW }));
const accepted = of(answerAppeal(appealed, OTHER, { accepted: true, words: "We were wrong.", now: NOW }));
const lifted = of(lift(suspended, SIDES, { reason: "Wrong person", now: NOW }));
const liftedInAppeal = of(lift(appealed, SIDES, { reason: "Wrong person", now: NOW }));

/** Every way a person may stand, and what each deed of staff or of the person then comes to; written by hand. */
const WAYS: Record<string, [Standing, Record<"warn" | "suspend" | "lift" | "appeal" | "answer", string>]> = {
  blameless: [BLAMELESS, { warn: "ok", suspend: "warning_needed", lift: "not_suspended", appeal: "not_suspended", answer: "no_appeal" }],
  warned: [warned, { warn: "ok", suspend: "ok", lift: "not_suspended", appeal: "not_suspended", answer: "no_appeal" }],
  suspended: [suspended, { warn: "already_suspended", suspend: "already_suspended", lift: "ok", appeal: "ok", answer: "no_appeal" }],
  appealed: [appealed, { warn: "already_suspended", suspend: "already_suspended", lift: "ok", appeal: "already_appealed", answer: "ok" }],
  upheld: [upheld, { warn: "already_suspended", suspend: "already_suspended", lift: "ok", appeal: "already_appealed", answer: "no_appeal" }],
  accepted: [accepted, { warn: "ok", suspend: "ok", lift: "not_suspended", appeal: "not_suspended", answer: "no_appeal" }],
  lifted: [lifted, { warn: "ok", suspend: "ok", lift: "not_suspended", appeal: "not_suspended", answer: "no_appeal" }],
  "lifted with an appeal open": [liftedInAppeal, { warn: "ok", suspend: "ok", lift: "not_suspended", appeal: "not_suspended", answer: "no_appeal" }],
};

describe("how a person stands", () => {
  it.each(Object.entries(WAYS))("%s: each deed comes to what the table says", (_name, [standing, expected]) => {
    expect({
      warn: code(warn(standing, OTHER, { id: "new", reason: "abuse", words: "", now: NOW })),
      suspend: code(suspend(standing, OTHER, { id: "new", reason: "abuse", words: "", now: NOW })),
      lift: code(lift(standing, OTHER, { reason: "Looked again", now: NOW })),
      appeal: code(appeal(standing, { words: "Once more, please.", now: NOW })),
      answer: code(answerAppeal(standing, OTHER, { accepted: true, words: "Yes.", now: NOW })),
    }).toEqual(expected);
  });

  it("is suspended, warned or appealing as lists mark it", () => {
    expect(Object.fromEntries(Object.entries(WAYS).map(([name, [standing]]) => [name, [lastingSuspension(standing) !== null, marksOf(standing).join(" ")]]))).toEqual({
      blameless: [false, ""],
      warned: [false, "warned"],
      suspended: [true, "warned"],
      appealed: [true, "warned appeal"],
      upheld: [true, "warned"],
      accepted: [false, "warned"],
      lifted: [false, "warned"],
      "lifted with an appeal open": [false, "warned"],
    });
  });

  it("keeps what was before: nothing is taken out", () => {
    const again = of(suspend(lifted, OTHER, { id: "t", reason: "fraud", words: "", now: NOW }));
    expect(again.suspensions.map(({ id, lifted: end }) => [id, end !== null])).toEqual([["s", true], ["t", false]]);
    expect(again.warnings).toEqual(warned.warnings);
  });
});

describe("a suspension", () => {
  it.each(STANDING_REASONS)("for %s needs a warning first, unless somebody's safety is at stake", (reason: StandingReason) => {
    expect(code(suspend(BLAMELESS, SIDES, { id: "s", reason, words, now: NOW }))).toBe(reason === "unsafe" ? "ok" : "warning_needed");
    expect(isUrgent(reason)).toBe(reason === "unsafe");
    expect(code(suspend(warned, SIDES, { id: "s", reason, words, now: NOW }))).toBe("ok");
  });

  it("rests on a warning of the last year, to the millisecond", () => {
    const at = warned.warnings[0]?.at ?? 0;
    expect(isWarnedEnough(warned, "abuse", at + days(365))).toBe(true);
    expect(isWarnedEnough(warned, "abuse", at + days(365) + 1)).toBe(false);
    expect(isWarnedEnough(warned, "unsafe", at + days(800))).toBe(true);
  });

  it("for another reason is explained in words, as is such a warning; lifting needs a reason, an appeal and its answer words", () => {
    expect(code(warn(BLAMELESS, SIDES, { id: "w", reason: "other", words: "", now: NOW }))).toBe("reason_needed");
    expect(code(suspend(warned, SIDES, { id: "s", reason: "other", words: "", now: NOW }))).toBe("reason_needed");
    expect(code(lift(suspended, SIDES, { reason: "", now: NOW }))).toBe("reason_needed");
    expect(code(appeal(suspended, { words: "", now: NOW }))).toBe("reason_needed");
    expect(code(answerAppeal(appealed, OTHER, { accepted: true, words: "", now: NOW }))).toBe("reason_needed");
  });

  it("sent twice by one form is one, and so are a warning and an appeal", () => {
    expect(suspend(suspended, SIDES, { id: "s", reason: "fraud", words, now: NOW })).toEqual({ ok: true, standing: suspended });
    expect(warn(warned, SIDES, { id: "w", reason: "fraud", words, now: NOW })).toEqual({ ok: true, standing: warned });
    expect(appeal(appealed, { words: "They were mine.", now: NOW })).toEqual({ ok: true, standing: appealed });
  });
});

describe("nobody decides about himself", () => {
  const one = { person: { id: "ananya", email: "ananya@test.example" }, staff: { id: "tenzin", email: "ananya@test.example" } };
  it.each([["under his own e-mail address", one], ["under his own id", { ...SIDES, staff: { id: "ananya", email: "office@test.example" } }]])("%s", (_how, sides) => {
    expect([
      warn(BLAMELESS, sides, { id: "w", reason: "abuse", words, now: NOW }),
      suspend(warned, sides, { id: "t", reason: "abuse", words, now: NOW }),
      lift(suspended, sides, { reason: "It was me", now: NOW }),
      answerAppeal(appealed, sides, { accepted: true, words: "Yes.", now: NOW }),
    ].map(code)).toEqual(Array(4).fill("not_on_yourself"));
  });

  it("while somebody without an address is nobody of the staff", () => {
    expect(code(warn(BLAMELESS, { ...SIDES, person: { id: "ananya", email: null } }, { id: "w", reason: "abuse", words: "", now: NOW }))).toBe("ok");
  });
});

describe("an appeal", () => {
  it("is answered by somebody else than who suspended, within 72 hours, the last moment among them", () => {
    expect(code(answerAppeal(appealed, SIDES, { accepted: false, words: "No.", now: NOW }))).toBe("other_colleague");
    const open = openAppeal(appealed);
    expect(open?.dueAt).toBe(NOW + hours(72));
    expect([isOverdue({ dueAt: NOW }, NOW), isOverdue({ dueAt: NOW }, NOW + 1)]).toEqual([false, true]);
  });

  it("that is accepted ends the suspension, one that is not leaves it", () => {
    expect(accepted.suspensions[0]).toMatchObject({ appeal: { answer: { accepted: true, by: "imran" } }, lifted: { by: "imran" } });
    expect(upheld.suspensions[0]).toMatchObject({ appeal: { answer: { accepted: false, words: "The photos show it." } }, lifted: null });
  });
});
