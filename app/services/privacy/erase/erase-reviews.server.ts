import { maskWords } from "~/domain/privacy/mask-words";
import { Reviews, type Review } from "~/models/review.server";

/** Takes a person out of reviews. What he wrote stays without name and town; what was written about him is hidden, his answers are gone. Again changes nothing. */
export async function eraseReviews(person: string, words: readonly string[]): Promise<void> {
  const masked = (text: string): string => maskWords(text, words);
  const [written, received] = await Promise.all([{ customer: person }, { artisan: person }].map((side) => Reviews.find(side).lean<Review[]>().exec()));
  for (const { _id, artisan, text, reply } of written ?? [])
    await Reviews.updateOne({ _id, artisan }, { $set: { signature: "", area: "", text: masked(text), reply: reply && { ...reply, text: masked(reply.text) } }, $inc: { version: 1 } }).exec();
  for (const { _id, artisan, text } of received ?? []) await Reviews.updateOne({ _id, artisan }, { $set: { state: "hidden", reply: null, text: masked(text) }, $inc: { version: 1 } }).exec();
}
