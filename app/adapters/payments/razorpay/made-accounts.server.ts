import { days } from "~/domain/time/instant";
import { findGatewayTry, openGatewayTry } from "~/models/gateway-try.server";

/** Nobody goes on with an account after longer than this; by then it is known to whom it belongs. */
const REMEMBERED = days(90);

/** The id of the account that was made for a reference and may not be whole yet: what broke off after it is not told to whoever asked for it. */
export const findMade = async (reference: string): Promise<string | null> => (await findGatewayTry(nameOf(reference)))?.request ?? null;

export async function noteMade(reference: string, account: string): Promise<void> {
  await openGatewayTry({ _id: nameOf(reference), request: account, triedAt: null, rubbishAt: new Date(Date.now() + REMEMBERED) });
}

const nameOf = (reference: string): string => `account ${reference}`;
