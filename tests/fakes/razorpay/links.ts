/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { entity, inSeconds, notesOf, type Code, type Link } from "./books";
import { collection, pageOf, takeTime, type Call, type Row } from "./calls";
import { checkAmount, checkFields, found, no, of } from "./refusal";

/** As it stands now: nobody pays by one whose time is over. */
export const inTime = (link: Link): Link => (link.status === "created" && inSeconds() >= link.expire_by ? Object.assign(link, { status: "expired" }) : link);
export const inTimeToo = (code: Code): Code => (code.status === "active" && inSeconds() >= code.close_by ? Object.assign(code, { status: "closed" }) : code);

async function createLink({ books, body, url }: Call): Promise<Link> {
  checkFields(body, ["amount"], ["currency", "accept_partial", "reference_id", "description", "expire_by", "reminder_enable", "callback_url", "callback_method", "customer", "notify", "notes"]);
  const amount = checkAmount(body.amount);
  if (Number(body.expire_by) < inSeconds() + 15 * 60 - 1) no("timestamp must be atleast 15 minutes in future", "expire_by");
  if (body.callback_url !== undefined && body.callback_method !== "get") no("callback_method must be get", "callback_method");
  await takeTime();
  if ([...books.links.values()].some(({ reference_id }) => reference_id === body.reference_id)) no("payment link creation with reference ID already attempted", "reference_id");
  const head = entity("plink", "payment_link");
  const link: Link = { ...head, amount, amount_paid: 0, currency: "INR", reference_id: String(body.reference_id ?? ""), description: String(body.description ?? ""), short_url: `${url}/l/${head.id}`, status: "created", expire_by: Number(body.expire_by), callback_url: String(body.callback_url), order_id: null, payments: null, notes: null };
  books.links.set(link.id, link);
  return link;
}

function cancel({ books, ids: [id = ""], tell }: Call): Link {
  const link = inTime(found(books.links.get(id)));
  if (link.status !== "created") no(`Payment Link is ${link.status} and cannot be cancelled`);
  link.status = "cancelled";
  tell("payment_link.cancelled", { payment_link: link });
  return link;
}

async function createCode({ books, body, url }: Call): Promise<Code> {
  checkFields(body, ["type", "usage"], ["name", "fixed_amount", "payment_amount", "description", "close_by", "notes", "customer_id"]);
  if (body.type !== "upi_qr" || body.usage !== "single_use" || body.fixed_amount !== true) no("Only fixed single use codes are taken here");
  const payment_amount = checkAmount(body.payment_amount, "payment_amount");
  const left = Number(body.close_by) - inSeconds();
  if (left < 2 * 60 - 1 || left > 2 * 60 * 60 + 1) no("close_by should be between 2 minutes and 2 hours ahead", "close_by");
  await takeTime();
  const head = entity("qr", "qr_code");
  const code: Code = { ...head, type: "upi_qr", usage: "single_use", fixed_amount: true, payment_amount, image_url: `${url}/i/${head.id}`, image_content: `upi://pay?pa=kalasetu.rzp@bank&pn=KalaSetu&tr=${head.id}&am=${(payment_amount / 100).toFixed(2)}&cu=INR`, status: "active", close_reason: null, close_by: Number(body.close_by), payments_amount_received: 0, payments_count_received: 0, notes: notesOf(body.notes) };
  books.codes.set(code.id, code);
  return code;
}

function close({ books, ids: [id = ""], tell }: Call): Code {
  const code = inTimeToo(found(books.codes.get(id)));
  if (code.status === "closed") no("The qr code is closed already");
  code.status = "closed";
  code.close_reason = "on_demand";
  tell("qr_code.closed", { qr_code: code });
  return code;
}

export const LINKS: Row[] = [
  ["POST", "/v1/payment_links", createLink],
  ["GET", "/v1/payment_links", ({ books, query }) => ({ payment_links: [...books.links.values()].map(inTime).filter(({ reference_id }) => !query.has("reference_id") || reference_id === query.get("reference_id")) })],
  ["GET", "/v1/payment_links/:", ({ books, ids: [id = ""] }) => inTime(found(books.links.get(id)))],
  ["POST", "/v1/payment_links/:/cancel", cancel],
  ["POST", "/v1/payments/qr_codes", createCode],
  ["GET", "/v1/payments/qr_codes", ({ books, query }) => pageOf([...books.codes.values()].map(inTimeToo).filter(({ created_at }) => created_at >= Number(query.get("from") ?? 0)), query)],
  ["GET", "/v1/payments/qr_codes/:", ({ books, ids: [id = ""] }) => inTimeToo(found(books.codes.get(id)))],
  ["POST", "/v1/payments/qr_codes/:/close", close],
  ["GET", "/v1/payments/qr_codes/:/payments", ({ books, ids: [id = ""] }) => of(books.codes, id, () => collection([...books.payments.values()].filter(({ code }) => code === id)))],
];
