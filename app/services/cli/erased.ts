import { findErasedIds } from "~/models/erased-person.server";
import { runCheck } from "./verify";

/** `npm run erased`: the ids of everybody who was erased, to be kept beside the backups: `npm run restore -- DIR --erased` reads it. */
await runCheck(async () => ({ ok: true, erased: await findErasedIds() }));
