import { Long } from "bson";
import { CommandError } from "../errors.ts";
import { countOf } from "./arguments.ts";
import type { Command } from "./engine.ts";
import { cursorReply } from "./reply.ts";

export const getMore: Command = {
  fields: ["collection", "batchSize"],
  async run({ cursors }, { database, body }) {
    const namespace = `${database}.${String(body["collection"])}`;
    const { id, batch } = await cursors.next(idOf(body["getMore"]), namespace, countOf(body, "batchSize", 0) || Infinity);
    return cursorReply("nextBatch", namespace, id, batch);
  },
};

export const killCursors: Command = {
  fields: ["cursors"],
  async run({ cursors }, { body }) {
    const ids = body["cursors"];
    if (!Array.isArray(ids)) throw new CommandError(14, "The field cursors must be an array");
    const killed: unknown[] = [];
    const missing: unknown[] = [];
    for (const id of ids) (await cursors.kill(idOf(id)) ? killed : missing).push(id);
    return { cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [] };
  },
};

const idOf = (value: unknown): number => (value instanceof Long ? value.toNumber() : Number(value));
