import { expect, test } from "vitest";
import { SETTLED } from "./entities";
import { settledView } from "./views";

const kindOf = (entity_id: string, type: unknown) => settledView(SETTLED.parse({ entity_id, type, debit: 0, credit: 100, settlement_id: "setl_1", payment_id: null })).kind;

test("a movement of a settlement is known by what is documented: four kinds, and how the id of a reversal begins", () => {
  expect(["payment", "refund", "transfer", "adjustment"].map((type) => kindOf("any_1", type))).toEqual(["payment", "refund", "transfer", "other"]);
  for (const type of ["reversal", "adjustment", "transfer_reversal", undefined]) expect(kindOf("rvrsl_1", type)).toBe("reversal");
});

test("a kind that is not documented is not guessed", () => {
  for (const type of ["reversal", "credit_repayment", "toString", "", null, 7]) expect(kindOf("any_1", type)).toBe("unknown");
});
