import { createHmac } from "node:crypto";
import { environment } from "~/env.server";

/** The secret in the link that undoes a change. The same person and key give the same one, so that repeating it makes no second link. */
export const undoSecret = (person: string, key: string): string => createHmac("sha256", environment().formSecret).update(`undo\n${person}\n${key}`).digest("base64url");
