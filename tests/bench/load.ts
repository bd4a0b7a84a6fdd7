import { connect } from "node:net";

export interface Load {
  pages: number;
  perSecond: number;
  p50: number;
  p95: number;
  /** Anything but a whole 200; a figure with failures is no figure. */
  failures: number;
}

/** Asks for one page over and over on a few kept connections, for a while. Its own small client costs a tenth of a page. */
export async function load(url: string, { ms = 1500, connections = 4, headers = {} as Record<string, string> } = {}): Promise<Load> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines}\r\n`);
  const until = performance.now() + ms;
  const began = performance.now();
  const taken: number[] = [];
  let failures = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
      const answers = answersOf(socket);
      while (performance.now() < until) {
        const sent = performance.now();
        socket.write(request);
        const { value: status } = await answers.next();
        taken.push(performance.now() - sent);
        if (status !== 200) failures += 1;
        if (status === undefined) return;
      }
      socket.destroy();
    }),
  );
  taken.sort((a, b) => a - b);
  const at = (share: number): number => taken[Math.floor(taken.length * share)] ?? 0;
  return { pages: taken.length, perSecond: (taken.length / (performance.now() - began)) * 1000, p50: at(0.5), p95: at(0.95), failures };
}

/** The statuses of the answers on a connection, each once its body is there. Bodies have a length; none of ours is chunked. */
async function* answersOf(socket: AsyncIterable<Buffer>): AsyncGenerator<number> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of socket) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      const end = held.indexOf("\r\n\r\n");
      if (end < 0) break;
      const head = held.toString("latin1", 0, end);
      const whole = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (held.length < whole) break;
      held = held.subarray(whole);
      yield Number(head.slice(9, 12));
    }
  }
}
