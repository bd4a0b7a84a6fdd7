/*
 * Loaded before the built server (`--import`): notes which commands each request sends to the database, one JSON line per
 * request in the file COMMANDS_FILE, written before the answer ends. Work behind the pages belongs to no request and is not noted.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { Server } from "node:http";
import { isMainThread } from "node:worker_threads";

const file = process.env.COMMANDS_FILE;
if (isMainThread && file && process.argv[1]?.endsWith("build/server/index.js")) {
  const { default: mongoose } = await import("mongoose");
  const request = new AsyncLocalStorage();
  const connect = mongoose.connect;
  mongoose.connect = async (uri, options) => {
    const connected = await connect.call(mongoose, uri, { ...options, monitorCommands: true });
    mongoose.connection.getClient().on("commandStarted", ({ command }) => request.getStore()?.push(command));
    return connected;
  };
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event, req, res, ...rest) {
    if (event !== "request") return emit.call(this, event, req, res, ...rest);
    const commands = [];
    const end = res.end;
    res.end = (...body) => {
      appendFileSync(file, `${JSON.stringify({ path: req.url, status: res.statusCode, commands }, (_key, value) => (value instanceof Map ? Object.fromEntries(value) : value))}\n`);
      return end.apply(res, body);
    };
    return request.run(commands, () => emit.call(this, event, req, res, ...rest));
  };
}
