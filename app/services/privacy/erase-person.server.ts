import { reportError } from "~/http/log.server";
import { LOOK_AGAIN } from "~/domain/privacy/grace";
import { isFree } from "~/domain/privacy/obstacles";
import type { Millis } from "~/domain/time/instant";
import { emptyPerson, findPeopleToErase, postponeErasure, sealClosing } from "~/models/closing.server";
import { beginErasure, cancelErasure, findUnfinishedErasures, finishErasure } from "~/models/erased-person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { eraseBookings } from "./erase/erase-bookings.server";
import { eraseLetters } from "./erase/erase-letters.server";
import { eraseReviews } from "./erase/erase-reviews.server";
import { eraseShop } from "./erase/erase-shop.server";
import { eraseTraces } from "./erase/erase-traces.server";
import { namesOf } from "./erase/names-of.server";
import { findObstacles } from "./find-obstacles.server";

const AT_ONCE = 20;

/**
 * Takes everything personal of one person out of the database, the image store, search and the kept pages. Every step can be done again, and
 * the rows that say who he is go last, so whoever dies in the middle leaves enough for the next to go on.
 */
export async function erasePerson(person: string, now: Millis): Promise<void> {
  const { words, contacts } = await namesOf(person);
  await eraseLetters(person, contacts);
  await eraseBookings(person, words);
  await eraseReviews(person, words);
  await eraseTraces(person, contacts);
  await eraseShop(person);
  await emptyPerson(person, now);
  await finishErasure(person, now);
}

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
