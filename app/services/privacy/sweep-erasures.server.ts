import { LOOK_AGAIN } from "~/domain/privacy/grace";
import { isFree } from "~/domain/privacy/obstacles";
import type { Millis } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import { findPeopleToErase, postponeErasure, sealClosing } from "~/models/closing.server";
import { beginErasure, cancelErasure, findUnfinishedErasures } from "~/models/erased-person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { erasePerson } from "./erase-person.server";
import { findObstacles } from "./find-obstacles.server";

const AT_ONCE = 20;

/** Erases whose days of grace are over, and goes on with everybody on the list who is not done: after a crash, or after a backup was put back. One that fails holds up no other. */
export async function sweepErasures(now: Millis = businessNow()): Promise<void> {
  for (const row of await findPeopleToErase(now, AT_ONCE)) {
    if (!isFree(await findObstacles(row._id, now))) await postponeErasure(row._id, now + LOOK_AGAIN);
    else {
      await beginErasure(row._id, now);
      if (!(await sealClosing(row))) await cancelErasure(row._id);
    }
  }
  for (const { _id } of await findUnfinishedErasures(AT_ONCE)) await erasePerson(_id, now).catch(reportError);
}
