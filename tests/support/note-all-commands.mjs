/*
 * Loaded before the built server (`--import`): notes every command that it sends to the database, pages and work behind them alike,
 * as a line of Extended JSON in the order of sending, in a file of COMMANDS_FOLDER that has the name of the data folder.
 */
import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { isMainThread } from "node:worker_threads";

const folder = process.env.COMMANDS_FOLDER;
if (isMainThread && folder && process.argv[1]?.endsWith("build/server/index.js")) {
  const { default: mongoose } = await import("mongoose");
  const { deserialize, EJSON, serialize } = mongoose.mongo.BSON;
  const file = path.join(folder, `${createHash("sha256").update(process.env.DATA_DIR ?? "").digest("hex").slice(0, 12)}.jsonl`);
  const note = (command) => appendFileSync(file, `${EJSON.stringify(deserialize(serialize(command, { ignoreUndefined: false })))}\n`);
  const connect = mongoose.connect;
  mongoose.connect = async (uri, options) => {
    const connected = await connect.call(mongoose, uri, { ...options, monitorCommands: true });
    mongoose.connection.getClient().on("commandStarted", ({ databaseName, command }) => databaseName !== "admin" && note(command));
    return connected;
  };
}
