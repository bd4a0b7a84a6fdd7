import { describe, expect, it } from "vitest";
import { compare } from "./compare";

const rows = (...list: object[]) => ({ ok: 1, cursor: { id: 0, firstBatch: list } });
const kind = (command: Record<string, unknown>, own: Record<string, unknown>, theirs: Record<string, unknown>) => compare(command, own, theirs).kind;

describe("two answers to one command", () => {
  const find = { find: "c", filter: {} };
  const sorted = { ...find, sort: { at: 1 } };

  it("are the same with the same documents, whatever the order of their fields", () => {
    expect(kind(find, rows({ a: 1, b: { c: 2, d: 3 } }), rows({ b: { d: 3, c: 2 }, a: 1 }))).toBe("same");
    expect(kind(find, { ok: 1, n: 1 }, { ok: 1, n: 1 })).toBe("same");
  });

  it("differ in a value, in a document too many, in a refusal", () => {
    expect(kind(find, rows({ a: 1 }), rows({ a: 2 }))).toBe("different");
    expect(kind(find, rows({ a: 1 }), rows({ a: 1 }, { a: 1 }))).toBe("different");
    expect(kind({ insert: "c" }, { ok: 1, n: 0, writeErrors: [{ code: 11000 }] }, { ok: 1, n: 1 })).toBe("different");
    expect(kind({ update: "c" }, { ok: 1, n: 1, nModified: 1 }, { ok: 1, n: 0, nModified: 0 })).toBe("different");
  });

  it("may come in any order where nothing sorts them, and where a sort finds them equal", () => {
    const [x, y, z] = [{ _id: 1, at: 5 }, { _id: 2, at: 5 }, { _id: 3, at: 6 }];
    expect(kind(find, rows(x, z), rows(z, x))).toBe("open");
    expect(kind(sorted, rows(x, y, z), rows(y, x, z))).toBe("open");
    expect(kind(sorted, rows(x, y, z), rows(z, x, y))).toBe("different");
  });

  it("may have any of those that a sort finds equal where a limit cuts between them, and no others", () => {
    const [w, x, y, z] = [{ _id: 0, at: 4 }, { _id: 1, at: 5 }, { _id: 2, at: 5 }, { _id: 3, at: 6 }];
    const first = { ...sorted, limit: 2 };
    expect(kind(first, rows(w, x), rows(w, y))).toBe("open");
    expect(kind({ ...sorted, limit: 1 }, rows(x), rows(y))).toBe("open");
    expect(kind(first, rows(w, x), rows(w, z))).toBe("different");
    expect(kind(first, rows(w, x), rows({ ...w, n: 1 }, y))).toBe("different");
    expect(kind({ ...sorted, limit: 3 }, rows(w, x), rows(w, y))).toBe("different");
    expect(kind(first, rows(w, x), rows(w))).toBe("different");
    expect(kind({ ...find, limit: 1 }, rows(x), rows(y))).toBe("different");
  });
});
