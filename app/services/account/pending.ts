import { z } from "zod";
import { PERSON_ROLES } from "~/domain/account/roles";
import { isCraftSlug, type CraftSlug } from "~/domain/craft";

/** What waits for a right code, as it stands on the row of a request: the account to be opened, or the page somebody signs in at. */
export const PENDING_ACCOUNT = z.object({
  name: z.string(),
  passwordHash: z.string(),
  shop: z.object({ craft: z.custom<CraftSlug>((word) => typeof word === "string" && isCraftSlug(word)), place: z.string() }).nullable(),
});
export const PENDING_ENTRY = z.object({ wanted: z.enum(PERSON_ROLES) });
