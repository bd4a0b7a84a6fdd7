import { FARZANA, RAMESH } from "../accounts";

/** Services of which part is paid at booking and the rest until the visit is done, in percent: by the number of their artisan and their key. */
const DEPOSITS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  [RAMESH]: { "pottery-wedding": 30 },
  [FARZANA]: { "mehendi-bride": 40 },
};

/** What an artisan asks for at booking; undefined is all of it. */
export const depositAsked = (artisan: number, service: string): number | undefined => DEPOSITS[artisan]?.[service];
