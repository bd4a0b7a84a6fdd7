import { createHmac } from "node:crypto";
import { environment } from "~/env.server";

/** The keyed hash under which a code of six digits is stored. A million codes are soon tried, so without the key the table says nothing. */
export const hashCode = (request: string, code: string): string => createHmac("sha256", environment().formSecret).update(`code\n${request}\n${code}`).digest("base64url");
