import type { DealtArtisan } from "../../deal";
import { RAMESH } from "../accounts";

/** One of so many artisans asks for a part at booking. */
const EVERY = 2;

/** What Ramesh and the others ask for, in percent. */
const OF_RAMESH = 30;
const OF_OTHERS = 40;

/** What an artisan asks for at booking, of his dearest service alone; undefined is all of it. */
export function depositAsked({ index, services }: DealtArtisan, key: string): number | undefined {
  const dearest = services.reduce<DealtArtisan["services"][number] | null>((most, one) => (most && most.unitPrice >= one.unitPrice ? most : one), null);
  if (dearest?.key !== key) return undefined;
  return index === RAMESH ? OF_RAMESH : index % EVERY === 1 ? OF_OTHERS : undefined;
}
