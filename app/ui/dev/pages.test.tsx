import { describe, expect, it } from "vitest";
import { makePage, render } from "../../../tests/support/render";
import { AccountPage } from "./account-page";
import { GatewayPage } from "./gateway-page";
import { TakenPage } from "./taken-page";

const at = Date.UTC(2026, 2, 3, 11, 1);
const transfer = { id: "trf_1", payment: "pay_1", account: "acc_1", amount: 85_000, reversed: 5_000, held: true, state: "processed" as const, payout: null, at };
const account = { id: "acc_1", name: "Ramesh Kumar", state: "needs_more" as const, needs: [{ field: "pan", reason: "The PAN belongs to another kind of business." }], bankLastFour: "5012" };
const payout = { id: "setl_1", amount: 80_000, state: "processed" as const, bankReference: "UTR1", at };
const payment = { id: "pay_1", order: "order_1", amount: 100_000, fee: 2_360, at };
const dispute = { id: "disp_1", amount: 100_000, state: "open" as const, answerBy: at };
const count = (html: string, value: string): number => html.split(`value="${value}"`).length - 1;

describe("the pages of the demo's gateway", () => {
  it("say how an account stands, what is asked for, and where the money is", () => {
    const html = render(<AccountPage account={account} transfers={[transfer, { ...transfer, id: "trf_2", reversed: 0, payout: "setl_1" }]} payouts={[payout]} />);
    for (const word of ["More is asked for", "pan: The PAN belongs to another kind of business.", "5012", "₹850.00", "held", "₹50.00 taken back", "paid out", "UTR1"]) expect(html).toContain(word);
  });

  it("let a payout come back only once it is with the bank", () => {
    expect(count(render(<AccountPage account={account} transfers={[]} payouts={[payout, { ...payout, id: "setl_2", state: "returned" }, { ...payout, id: "setl_3", state: "created" }]} />), "return")).toBe(1);
  });

  it("let a customer object once at a time, and a bank decide what is open", () => {
    const page = (state: "open" | "under_review" | "lost") => render(<TakenPage payment={payment} refunds={[]} transfers={[transfer]} reversals={[{ id: "rvrsl_1", amount: 5_000, at }]} disputes={[{ ...dispute, state }]} />);
    const buttons = (state: "open" | "under_review" | "lost") => ["object", "study", "win", "lose"].filter((play) => count(page(state), play) > 0);
    expect([buttons("open"), buttons("under_review"), buttons("lost")]).toEqual([["study", "win", "lose"], ["win", "lose"], ["object"]]);
  });

  it("say so when there is nothing yet, in each language", () => {
    expect(render(<GatewayPage accounts={[]} taken={[]} />)).toContain("Nobody has paid yet.");
    expect(render(<GatewayPage accounts={[]} taken={[]} />, makePage("hi"))).toContain("अभी किसी ने भुगतान नहीं किया।");
  });
});
