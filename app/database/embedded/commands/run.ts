import { CommandError } from "../errors.ts";
import { aggregate } from "./aggregate.ts";
import { checkFields } from "./arguments.ts";
import { collStats, create, drop, dropDatabase, listCollections, listDatabases } from "./collections.ts";
import { count, distinct } from "./count.ts";
import { remove } from "./delete.ts";
import type { Answer, Command, Engine, Request } from "./engine.ts";
import { explain } from "./explain.ts";
import { findAndModify } from "./find-and-modify.ts";
import { find } from "./find.ts";
import { getMore, killCursors } from "./get-more.ts";
import { acknowledge, buildInfo, hello, serverStatus } from "./hello.ts";
import { createIndexes, dropIndexes, listIndexes } from "./indexes.ts";
import { report } from "../report.ts";
import { insert } from "./insert.ts";
import { update } from "./update.ts";

const COMMANDS = new Map<string, Command>(
  Object.entries({
    hello,
    ismaster: hello,
    isMaster: hello,
    ping: acknowledge,
    endSessions: acknowledge,
    buildInfo,
    buildinfo: buildInfo,
    serverStatus,
    find,
    getMore,
    killCursors,
    aggregate,
    count,
    distinct,
    insert,
    update,
    delete: remove,
    findAndModify,
    findandmodify: findAndModify,
    create,
    drop,
    dropDatabase,
    listCollections,
    listDatabases,
    createIndexes,
    listIndexes,
    dropIndexes,
    collStats,
    explain,
  }),
);

/** Runs one command; a refusal becomes the error answer that drivers know. */
export async function run(engine: Engine, request: Request): Promise<Answer> {
  try {
    const command = COMMANDS.get(request.name);
    if (!command) throw new CommandError(59, `no such command: '${request.name}'`);
    checkFields(command, request);
    const answer = await command.run(engine, request);
    return Buffer.isBuffer(answer) ? answer : { ...answer, ok: 1 };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Answer {
  if (error instanceof CommandError) return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.details };
  report("A command failed", error);
  return { ok: 0, errmsg: error instanceof Error ? error.message : String(error), code: 8, codeName: "UnknownError" };
}
