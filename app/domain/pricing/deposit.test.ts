import fc from "fast-check";
import { expect, test } from "vitest";
import { divide } from "../payment/divide";
import { dueAtBooking, isDeposit } from "./deposit";
import type { LineItem } from "./line-item";
import { splitBeyond, splitBy, splitOrders, type Split } from "./split";

const itemsOf = (total: number, rates: { commission: number; gst: number }): LineItem[] => {
  const { artisan, platform, tax } = splitBy(total, rates);
  return [
    { code: "service", basis: { unitAmount: total, quantity: 1 }, for: "customer", amount: total },
    { code: "earning", basis: { unitAmount: artisan, quantity: 1 }, for: "artisan", amount: artisan },
    { code: "commission", basis: { bps: rates.commission }, for: "platform", amount: platform },
    { code: "commission_gst", basis: { bps: rates.gst }, for: "tax", amount: tax },
  ];
};
const least = ({ artisan, platform, tax }: Split): number => Math.min(artisan, platform, tax);
const sum = ({ artisan, platform, tax }: Split): number => artisan + platform + tax;

test("an artisan asks for 25 to 100 whole percent at booking, and all of it is the whole price", () => {
  expect([24, 25, 99, 100, 101, 33.5].map(isDeposit)).toEqual([false, true, true, true, false, false]);
  expect([25, 30, 100].map((percent) => dueAtBooking(149_900, percent))).toEqual([37_475, 44_970, 149_900]);
  expect(dueAtBooking(100_001, 33)).toBe(33_000);
  expect(() => dueAtBooking(100_000, 20)).toThrow(RangeError);
});

test("where one of the two orders would be less than a rupee, everything is paid at booking", () => {
  expect([dueAtBooking(399, 25), dueAtBooking(400, 25), dueAtBooking(9_900, 99), dueAtBooking(10_000, 99)]).toEqual([399, 100, 9_900, 9_900]);
});

test("deposit and balance are divided to exactly what the booking was, whatever is kept of each; nobody has less than nothing, and of more the artisan never has less", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1_000_000_000 }), fc.integer({ min: 25, max: 100 }), fc.integer({ min: 0, max: 3_000 }), fc.nat({ max: 10_000 }), fc.nat({ max: 50 }), (total, percent, commission, keptBps, more) => {
      const rates = { commission, gst: 1800 };
      const items = itemsOf(total, rates);
      const deposit = dueAtBooking(total, percent);
      const { first, balance } = splitOrders(items, deposit);
      const whole = splitBy(total, rates);
      if (least(first) < 0 || least(balance) < 0 || sum(first) !== deposit || sum(balance) !== total - deposit) throw new Error(`${percent}% of ${total} is divided wrongly`);
      if (first.artisan + balance.artisan !== whole.artisan || first.platform + balance.platform !== whole.platform || first.tax + balance.tax !== whole.tax) throw new Error(`the orders of ${total} at ${percent}% are not its division`);
      const second = { amount: total - deposit, split: balance, rates, before: deposit };
      const kept = Math.floor((second.amount * keptBps) / 10_000);
      const parts = divide(second, kept);
      const larger = divide(second, Math.min(second.amount, kept + more));
      if (least(parts) < 0 || sum(parts) !== kept || larger.artisan < parts.artisan) throw new Error(`${kept} of the balance of ${total} at ${percent}% is divided wrongly`);
    }),
    { numRuns: 100_000, examples: [[100, 25, 1500, 0, 0], [2_000, 85, 1500, 10_000, 1]] },
  );
});

test("a few paise that would bring tax below nothing bring commission down instead", () => {
  const rates = { commission: 1500, gst: 1800 };
  expect([splitBy(17, rates), splitBy(20, rates)]).toEqual([{ artisan: 14, platform: 2, tax: 1 }, { artisan: 17, platform: 3, tax: 0 }]);
  expect(splitBeyond(17, 3, rates)).toEqual({ artisan: 3, platform: 0, tax: 0 });
});
