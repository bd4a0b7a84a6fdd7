import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from "node:net";
import { answeredIdOf, cutter, hasWritten, nothingFound, requestIdOf, writeCommandOf, type WriteCommand } from "./messages";

/** Where on its way the blow falls: the write is not passed on, or it is on disk and nobody hears of it. */
export type Moment = "before" | "after";

export interface Blow {
  moment: Moment;
  /** Which write, the first is 1, or the first of this name. Counted are those that changed something. */
  write: number | string;
  strike: () => void;
}

export interface Proxy {
  uri: string;
  /** Begins to count writes anew, and strikes at one of them when told so. */
  arm(blow?: Blow): void;
  /** Ends counting. Gives the writes in their order, and whether the blow fell. */
  disarm(): { writes: WriteCommand[]; struck: boolean };
  /** Keeps the app's workers from taking documents of this collection, as if they stood still; null lets them go on. */
  rest(collection: string | null): void;
  /** How often a resting worker was told that there is nothing to take. */
  refused(): number;
  close(): Promise<void>;
}

/** Stands between the app and its database on loopback, reads what passes, and can have the app killed at one exact write. */
export async function openProxy(database: string): Promise<Proxy> {
  const { target, name } = addressOf(database);
  const sockets = new Set<Socket>();
  let blow: Blow | undefined;
  let writes: WriteCommand[] = [];
  let resting: string | null = null;
  let refused = 0;
  let counting = false;
  let struck = false;

  const strike = (): void => {
    struck = true;
    blow?.strike();
    for (const socket of sockets) socket.destroy();
  };
  /** Several writes may be on their way at once, so one may be passed over; then the next is struck. */
  const falls = (moment: Moment, write: number, { name }: WriteCommand): boolean => !struck && blow?.moment === moment && (typeof blow.write === "string" ? name === blow.write : write >= blow.write);

  const server = createServer((client) => {
    const engine = connect(target);
    const waiting = new Map<number, WriteCommand>();
    const fromClient = cutter();
    const fromEngine = cutter();
    for (const [socket, other] of [[client, engine], [engine, client]] as const) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on("data", (chunk) => {
      for (const message of fromClient(chunk)) {
        const command = writeCommandOf(message);
        if (command && !command.asks && falls("before", writes.length + 1, command)) return strike();
        if (resting !== null && command?.name === `findAndModify ${resting}`) {
          refused += 1;
          client.write(nothingFound(message));
          continue;
        }
        if (command) waiting.set(requestIdOf(message), command);
        engine.write(message);
      }
    });
    engine.on("data", (chunk) => {
      for (const answer of fromEngine(chunk)) {
        const command = waiting.get(answeredIdOf(answer));
        waiting.delete(answeredIdOf(answer));
        if (counting && command && hasWritten(answer)) {
          writes.push(command);
          if (falls("after", writes.length, command)) return strike();
        }
        client.write(answer);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/${name}?directConnection=true`,
    arm(next) {
      [blow, writes, counting, struck] = [next, [], true, false];
    },
    disarm() {
      const counted = { writes, struck };
      [blow, counting] = [undefined, false];
      return counted;
    },
    rest: (collection) => void (resting = collection),
    refused: () => refused,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function addressOf(uri: string): { target: NetConnectOpts; name: string } {
  const [, host = "", name = ""] = /^mongodb:\/\/([^/]+)\/([^?]*)/.exec(uri) ?? [];
  const place = decodeURIComponent(host);
  if (place.startsWith("/")) return { target: { path: place }, name };
  const [hostname = "localhost", port = "27017"] = place.split(":");
  return { target: { host: hostname, port: Number(port) }, name };
}
