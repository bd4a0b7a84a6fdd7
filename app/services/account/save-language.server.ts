import type { Locale } from "~/messages";
import { changePerson, findPerson } from "~/models/person.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/** Sets the language a person's letters come in. False when there is no such person, or others wrote all the time. */
export async function saveLanguage({ id, locale }: { id: string; locale: Locale }): Promise<boolean> {
  const saved = await compareAndSet(async () => {
    const person = await findPerson(id);
    if (!person) return false;
    return person.locale === locale || (await changePerson(id, person.version, { locale })) ? true : undefined;
  });
  return saved === true;
}
