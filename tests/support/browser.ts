/** What the forms in a page send unseen. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]));

/** A person's browser as far as forms need one: keeps cookies, follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  /** Loads the page, then sends its form with these words, as pressing its button would. */
  async submit(path: string, words: Record<string, string>, { from = path }: { from?: string } = {}): Promise<Response> {
    return this.post(path, { ...(await this.hidden(from)), ...words });
  }

  /** Loads a page and gives what its forms send unseen: posted twice, it is one form sent twice. */
  async hidden(path: string): Promise<Record<string, string>> {
    return hiddenIn(await (await this.get(path)).text());
  }

  async post(path: string, words: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { method: "POST", body: new URLSearchParams(words).toString(), headers: { "content-type": "application/x-www-form-urlencoded", ...headers } });
  }

  /** Presses the button of a page that leads to the local gateway's own; nothing is sent where there is none. */
  async toBank(page: string): Promise<Response> {
    const [, action, fields = ""] = /<form method="post" action="([^"]*\/dev\/payments\/[^"]+)">(.*?)<\/form>/s.exec(await (await this.get(page)).text()) ?? [];
    if (!action) throw new Error(`${page} has no form to the gateway`);
    return this.post(action, hiddenIn(fields));
  }

  /** Signs in as a demo person without his password. */
  async signInAs(email: string): Promise<void> {
    const answer = await this.send("/dev/sign-in", { method: "POST", body: JSON.stringify({ email }), headers: { "content-type": "application/json", "x-kala-dev": "1" } });
    if (!answer.ok) throw new Error(`${email} could not be signed in: ${answer.status}`);
  }

  /** Signs up as a customer with an e-mail address, and writes the code that comes. */
  async register({ name, identifier, password = "seven blue pots" }: { name: string; identifier: string; password?: string }): Promise<void> {
    const asked = await this.submit("/register", { name, identifier, password, terms: "yes" });
    const page = asked.headers.get("location") ?? "";
    await this.submit(page, { code: await this.readCode(identifier) });
  }

  /** The code in the newest message to an address of the demo, once it has come. */
  async readCode(to: string): Promise<string> {
    for (let count = 0; count < 100; count += 1) {
      const letters = (await (await fetch(`${this.origin}/dev/inbox.json?to=${encodeURIComponent(to)}`)).json()) as { template: string; text: string }[];
      const code = letters.flatMap(({ template, text }) => (template === "code" ? (/\d{6}/.exec(text) ?? []) : []))[0];
      if (code) return code;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`No code came to ${to}`);
  }

  /** The cookies as a header, for whoever asks for pages in another way. */
  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The same browser at another process on the site's data, where its session is good too. */
  at(origin: string): Browser {
    const there = new Browser(origin);
    for (const [name, value] of this.cookies) there.cookies.set(name, value);
    return there;
  }

  private async send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const cookie = this.cookie();
    const response = await fetch(this.origin + path, { redirect: "manual", ...init, headers: { ...init.headers, ...(cookie ? { cookie } : {}) } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
