/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { entity, notesOf, type Order } from "./books";
import { collection, pageOf, takeTime, type Row } from "./calls";
import { checkAmount, checkFields, found, no, of } from "./refusal";

export const ORDERS: Row[] = [
  [
    "POST",
    "/v1/orders",
    async ({ books, body }) => {
      checkFields(body, ["amount", "currency"], ["receipt", "notes", "partial_payment"]);
      const amount = checkAmount(body.amount);
      if (String(body.receipt ?? "").length > 40) no("The receipt may not be greater than 40 characters.", "receipt");
      await takeTime();
      const order: Order = { ...entity("order", "order"), amount, amount_paid: 0, amount_due: amount, currency: String(body.currency), receipt: body.receipt === undefined ? null : String(body.receipt), status: "created", attempts: 0, notes: notesOf(body.notes) };
      books.orders.set(order.id, order);
      return order;
    },
  ],
  ["GET", "/v1/orders", ({ books, query }) => pageOf([...books.orders.values()].filter(({ receipt }) => !query.has("receipt") || receipt === query.get("receipt")), query)],
  ["GET", "/v1/orders/:", ({ books, ids: [id = ""] }) => found(books.orders.get(id))],
  ["GET", "/v1/orders/:/payments", ({ books, ids: [id = ""] }) => of(books.orders, id, () => collection([...books.payments.values()].filter(({ order_id }) => order_id === id)))],
  ["GET", "/v1/payments/:", ({ books, ids: [id = ""] }) => found(books.payments.get(id))],
];
