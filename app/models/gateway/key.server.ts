import { randomBytes } from "node:crypto";
import { defineModel, isDuplicateKey } from "../model.server";

/** The local gateway's secrets, made once per database, so that every process signs alike. */
export interface GatewayKeysRow {
  _id: "keys";
  checkout: string;
  webhook: string;
  /** Webhook secrets that still count while a change of secret is under way. */
  olderWebhooks?: string[];
}

export const GatewayKeys = defineModel<GatewayKeysRow>("gateway_keys", { _id: String, checkout: String, webhook: String, olderWebhooks: [String] });

/** The secrets of this database's local gateway; made at the first call. */
export async function readGatewayKeys(): Promise<GatewayKeysRow> {
  const made: GatewayKeysRow = { _id: "keys", checkout: secret(), webhook: secret(), olderWebhooks: [] };
  try {
    const earlier = await GatewayKeys.findOne({ _id: "keys" }).lean<GatewayKeysRow | null>().exec();
    if (earlier) return earlier;
    await GatewayKeys.create(made);
    return made;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return readGatewayKeys();
  }
}

const secret = (): string => randomBytes(32).toString("hex");
