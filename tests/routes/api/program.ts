import { Browser } from "../../support/browser";

/** What came back from a call. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Null when there was no body. */
  body: Record<string, unknown> | null;
}

let calls = 0;

/** An address on the internet that no earlier call came from; the site must trust one proxy. */
const newAddress = (): string => `198.${18 + (calls >> 16)}.${(calls >> 8) & 255}.${(calls += 1) & 255}`;

/** A program that calls `/api`: keeps cookies as a browser does when told to, and sends what it is given. */
export class Program {
  private readonly cookies = new Map<string, string>();
  readonly address = newAddress();

  constructor(
    private readonly origin: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => this.send(path, { method: "GET", headers });

  post = (path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });

  /** Asks for an account and writes the code that comes; gives the last answer. */
  async register(path: string, words: { identifier: string }, headers: Record<string, string> = {}): Promise<Answer> {
    const asked = await this.post(path, words, headers);
    if (asked.status !== 202) return asked;
    return this.post(`${path}/code`, { request: asked.body?.request, code: await new Browser(this.origin).readCode(words.identifier) }, headers);
  }

  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async send(path: string, init: { method: string; headers?: Record<string, string>; body?: string }): Promise<Answer> {
    const cookie = this.cookie();
    const headers = { "x-forwarded-for": this.address, ...this.headers, ...(cookie ? { cookie } : {}), ...init.headers };
    const response = await fetch(this.origin + path, { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? null : (JSON.parse(text) as Record<string, unknown>) };
  }
}

/** The code of a refusal. */
export const codeOf = ({ body }: Answer): unknown => (body?.error as { code?: unknown } | undefined)?.code;
