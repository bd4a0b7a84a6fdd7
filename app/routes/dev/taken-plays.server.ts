import type { LocalGateway } from "~/adapters/payments/local.server";
import type { TakenBooks } from "~/adapters/payments/local/books.server";
import { newsOf, wholeUpTo } from "./plays";

type Doing = (gateway: LocalGateway, taken: TakenBooks, body: Record<string, unknown>) => Promise<object | null>;

const MOVES = { win: "won", lose: "lost", study: "under_review", close: "closed" } as const;

const move =
  (play: keyof typeof MOVES): Doing =>
  async ({ plays }, { disputes }, { dispute }) => (disputes.some(({ id }) => id === dispute) ? { dispute: await plays.moveDispute(String(dispute), MOVES[play]) } : null);

/** What can be played with a payment that was taken. One objection at a time: the same button twice opens one. */
const PLAYS: Readonly<Record<string, Doing>> = {
  object: async ({ plays }, { payment, disputes }, { amount, reason }) => {
    const open = disputes.find(({ state }) => state === "open" || state === "under_review");
    const words = { ...(wholeUpTo(amount, payment.amount) ? { amount } : {}), ...(typeof reason === "string" ? { reason } : {}) };
    return { dispute: open ?? (await plays.openDispute(payment.id, words)) };
  },
  win: move("win"),
  lose: move("lose"),
  study: move("study"),
  close: move("close"),
  news: async ({ plays }, { payment }, body) => {
    const news = newsOf(body);
    await plays.playNews(payment.id, news);
    return news;
  },
};

/** Plays what a button or a program says. Null for a play that there is not. */
export async function playTaken(gateway: LocalGateway, taken: TakenBooks, body: Record<string, unknown>): Promise<object | null> {
  const play = typeof body.play === "string" && Object.hasOwn(PLAYS, body.play) ? PLAYS[body.play] : undefined;
  return play ? play(gateway, taken, body) : null;
}
