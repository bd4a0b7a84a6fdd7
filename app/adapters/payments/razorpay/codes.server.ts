import { hours } from "~/domain/time/instant";
import { GatewayRefused, type GatewayCode, type PaymentsPort } from "../port";
import { checkAmount, checkId, checkReceipt } from "./checks";
import { CODE, type CodeEntity } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { readAll } from "./pages.server";
import { codeView } from "./views";

/** A code lives two hours at most; one of the same receipt is not older. */
const LIVES = hours(2);

/** Codes know neither key nor receipt: the receipt is noted on them, and what was made lately is looked through first. */
export async function createCode(gateway: Gateway, { receipt, amount, title, endsAt }: Parameters<PaymentsPort["createCode"]>[0]): Promise<GatewayCode> {
  if (!gateway.keys.codes) throw new GatewayRefused("codes_not_granted", "this account has no codes to be scanned");
  checkReceipt(receipt);
  checkAmount(amount);
  const asked = { type: "upi_qr", usage: "single_use", fixed_amount: true, payment_amount: amount, description: title.slice(0, 100), close_by: Math.floor(endsAt / 1000), notes: { receipt } } as const;
  return gateway.inTurn(`code ${receipt}`, async () => {
    const code = (await findCode(gateway, receipt)) ?? (await gateway.ask(CODE, (sdk) => sdk.qrCode.create(asked), MAKES));
    if (code.payment_amount !== amount) throw new GatewayRefused("receipt_used", `receipt ${receipt} belongs to a code of another amount`);
    if (!code.image_content) throw new GatewayRefused("codes_not_granted", "this account's codes come as pictures alone");
    return codeView(code);
  });
}

async function findCode(gateway: Gateway, receipt: string): Promise<CodeEntity | undefined> {
  const from = Math.floor((gateway.now() - LIVES) / 1000) - 60;
  const lately = await readAll(gateway, CODE, (sdk, page) => sdk.qrCode.all({ ...page, from }));
  return lately.find(({ notes }) => notes.receipt === receipt);
}

/** Ends a code that is open. One that was paid or ended meanwhile stays as it is. */
export async function endCode(gateway: Gateway, code: string): Promise<GatewayCode> {
  const found = await fetchCode(gateway, code);
  if (found.state !== "open") return found;
  try {
    return codeView(await gateway.ask(CODE, (sdk) => sdk.qrCode.close(code), MAKES));
  } catch (error) {
    const now = error instanceof GatewayRefused ? await fetchCode(gateway, code) : null;
    if (!now || now.state === "open") throw error;
    return now;
  }
}

const fetchCode = async ({ ask }: Gateway, code: string): Promise<GatewayCode> => codeView(await ask(CODE, (sdk) => sdk.qrCode.fetch(checkId(code)), READS));
