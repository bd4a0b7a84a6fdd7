import { expect, test } from "vitest";
import { makePage, render } from "../../../tests/support/render";
import { PaymentsGrid } from "./payments-grid";

const payment = { id: "p1", booking: "b1", reference: "KS-7H3K9Q", order: "order_1", openedAt: Date.UTC(2026, 2, 3, 11), customer: "Ananya", customerId: "c1", artisan: "Ramesh", artisanId: "a1", amount: 100_000, status: { state: "confirming", paid: 0, refunded: 0, refunding: 0, failure: null } } as const;

test("staff read of money that is not what was asked, in both languages, instead of a payment that seems to be confirmed soon", () => {
  const html = (apart: boolean, locale: "en" | "hi") => render(<PaymentsGrid payments={[{ ...payment, apart }]} caption="Payments" />, makePage(locale));
  expect(html(true, "en")).toContain("Set aside");
  expect(html(true, "en")).not.toContain("Confirming");
  expect(html(true, "hi")).toContain("अलग रखा");
  expect(html(false, "en")).toContain("Confirming");
});
