import type { GatewayDispute } from "../port";
import { checkId } from "./checks";
import { DISPUTE, listOf } from "./entities";
import { READS, type Gateway } from "./gateway.server";
import { disputeView } from "./views";

export const fetchDispute = async ({ ask }: Gateway, dispute: string): Promise<GatewayDispute> => disputeView(await ask(DISPUTE, (sdk) => sdk.disputes.fetch(checkId(dispute)), READS));

/** The gateway lists the newest first. */
export const fetchDisputes = async ({ ask }: Gateway): Promise<GatewayDispute[]> => (await ask(listOf(DISPUTE), (sdk) => sdk.disputes.all({ count: 100 }), READS)).map(disputeView);
