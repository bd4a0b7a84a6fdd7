import type { Socket } from "node:net";
import type { Engine } from "../commands/engine.ts";
import { run } from "../commands/run.ts";
import { report } from "../report.ts";
import { encode } from "../values/bson.ts";
import { Inbox } from "./inbox.ts";
import { encodeAnswer, type Message } from "./wire.ts";

let lastAnswer = 0;

/** Answers the messages of one client in order. Bytes that are no message end the connection. */
export function serve(engine: Engine, socket: Socket, connection: number): void {
  const inbox = new Inbox();
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let message = inbox.take(); message; message = inbox.take()) await answer(message);
    working = false;
  }

  async function answer(message: Message): Promise<void> {
    const name = Object.keys(message.body)[0] ?? "";
    const reply = await run(engine, { name, database: message.database, body: message.body, connection });
    lastAnswer += 1;
    if (message.answered) socket.write(encodeAnswer(message, lastAnswer & 0x7fffffff, Buffer.isBuffer(reply) ? reply : encode(reply)));
  }

  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    inbox.add(chunk);
    work().catch((error: unknown) => {
      report("A connection is closed", error);
      socket.destroy();
    });
  });
}
