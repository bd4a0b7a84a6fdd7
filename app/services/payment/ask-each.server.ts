import { GatewayUnavailable } from "~/adapters/payments/port";
import { askAgainAt, failureFound, QUESTION_KINDS, type AskFailure } from "~/domain/payment/ask-again";
import type { Millis } from "~/domain/time/instant";
import { noteBreaks } from "~/services/money/note-breaks.server";
import { reportTrouble, troubleOf } from "./ask-trouble.server";

interface Asked {
  askFailure?: AskFailure | null | undefined;
}

interface Round<Row> {
  rows: readonly Row[];
  /** The gateway's id of it or ours, and the booking it belongs to. */
  about(row: Row): { of: string; booking: string | null };
  ask(row: Row): Promise<void>;
  /** Writes when it is asked about next, and how its question failed. */
  putOff(row: Row, change: { askAt: Millis; askFailure: AskFailure }): Promise<unknown>;
  now: Millis;
}

/**
 * Asks the gateway about one after the other. Whatever a question fails with, it is put off and comes later each time, so that it holds up no other; it is told to
 * the log and listed for staff until it is answered. A gateway that gives no answer ends the round, and while nothing is asked of it at all everything stays due.
 */
export async function askEach<Row extends Asked>({ rows, about, ask, putOff, now }: Round<Row>): Promise<void> {
  for (const row of rows) {
    const { of, booking } = about(row);
    const note = (failure: AskFailure | null) => noteBreaks([{ of, booking, found: failureFound(of, failure, now) }], now, QUESTION_KINDS);
    try {
      await ask(row);
      if (row.askFailure) await note(null);
    } catch (error) {
      if (error instanceof GatewayUnavailable && error.down) return;
      const askFailure: AskFailure = { since: row.askFailure?.since ?? now, trouble: troubleOf(error) };
      await putOff(row, { askAt: askAgainAt(askFailure, now), askFailure });
      if (failureFound(of, askFailure, now).length > 0) {
        reportTrouble(of, error);
        await note(askFailure);
      }
      if (error instanceof GatewayUnavailable) return;
    }
  }
}
