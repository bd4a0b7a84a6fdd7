import { describe, expect, test } from "vitest";
import { parseTypedDate, parseTypedTime } from "./typed-time";
import { copyMonday, readWeek, typeWeek } from "./week-form";

describe("times and dates as people type them", () => {
  test.each([["9", "09:00"], ["09:30", "09:30"], ["9.30", "09:30"], ["0930", "09:30"], [" १८:०० ", "18:00"], ["24:00", "24:00"], ["24", "24:00"], ["0", "00:00"]])("%s is %s", (typed, time) => expect(parseTypedTime(typed)).toBe(time));
  test.each([["9 am", "09:00"], ["9:30am", "09:30"], ["5.30 PM", "17:30"], ["12 noon", "12:00"], ["12:15 pm", "12:15"], ["12 a.m.", "00:00"], ["11 p.m.", "23:00"], ["सुबह ९:३०", "09:30"], ["दोपहर 12", "12:00"], ["दोपहर 2 बजे", "14:00"], ["शाम 5:30", "17:30"], ["रात 9", "21:00"], ["9 बजे", "09:00"]])("%s is %s", (typed, time) => expect(parseTypedTime(typed)).toBe(time));
  test.each(["0 am", "13 pm", "am", "am 9", "11 noon", "सुबह 12", "दोपहर 11", "शाम 11", "रात 12", "रात 2", "शाम"])("%s is not clear enough", (typed) => expect(parseTypedTime(typed)).toBeNull());
  test.each(["", "25", "9:5", "24:30", "18:60", "930", "-9", "9:00:00"])("%s is no time", (typed) => expect(parseTypedTime(typed)).toBeNull());
  test.each([["25/12/2026", "2026-12-25"], ["5.1.26", "2026-01-05"], ["२५-१२-२०२६", "2026-12-25"], ["2026-12-25", "2026-12-25"]])("%s is %s", (typed, date) => expect(parseTypedDate(typed)).toBe(date));
  test.each(["", "31/02/2026", "12/25/2026", "25 Dec", "2026-13-01"])("%s is no date", (typed) => expect(parseTypedDate(typed)).toBeNull());
});

describe("an artisan types a week", () => {
  test("what was saved is what is shown again", () => {
    const week = [[{ from: "09:00", to: "13:00" }, { from: "15:00", to: "24:00" }], [], [], [], [], [], [{ from: "10:00", to: "11:00" }]];
    expect(readWeek(typeWeek(week))).toEqual({ ok: true, week });
  });
  test("an afternoon typed before the morning is put in order", () => expect(readWeek({ "mon-1-from": "15", "mon-1-to": "18", "mon-2-from": "9", "mon-2-to": "12" })).toMatchObject({ ok: true, week: [[{ from: "09:00", to: "12:00" }, { from: "15:00", to: "18:00" }], [], [], [], [], [], []] }));
  test("each wrong field is named with what is wrong", () => {
    const typed = { "mon-1-from": "9", "tue-1-from": "18", "tue-1-to": "9", "wed-1-from": "x", "wed-1-to": "9", "thu-1-from": "9", "thu-1-to": "12", "thu-2-from": "11", "thu-2-to": "13" };
    expect(readWeek(typed)).toEqual({ ok: false, faults: { "mon-1-to": "half", "tue-1-to": "order", "wed-1-from": "not_a_time", "thu-2-from": "overlap" } });
  });
  test("Monday is copied to every other day, words and all", () => expect(copyMonday({ "mon-1-from": "9", "mon-1-to": "x", "tue-1-from": "8" })).toMatchObject({ "tue-1-from": "9", "sun-1-to": "x", "tue-2-from": "" }));
});
