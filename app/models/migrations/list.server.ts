import { staffAndShortest } from "./0001-staff-and-shortest.server";
import { documentsOfBefore } from "./0002-documents-of-before.server";
import { moneyAndPays } from "./0003-money-and-pays.server";
import { journalInOrder } from "./0005-journal-in-order.server";
import type { Migration } from "./migration";

/** Every migration, in its order. New ones come at the end; what stands here stays. */
export const MIGRATIONS: readonly Migration[] = [staffAndShortest, documentsOfBefore, moneyAndPays, journalInOrder];
