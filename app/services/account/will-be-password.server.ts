import { setTimeout as wait } from "node:timers/promises";
import { checkPassword } from "./check-password.server";

const LOOKS = 5;
const PAUSE = 50;

/** Whether a password is the one that is stored, or will be within a moment: of one form sent twice at once the other sending is storing it. */
export async function willBePassword(stored: () => Promise<string | null | undefined>, password: string): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await checkPassword(await stored(), password)).right) return true;
    await wait(PAUSE);
  }
  return false;
}
