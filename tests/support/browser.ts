/** A person's browser as far as forms need one: keeps cookies, follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  /** Loads the page, then sends its form with these words, as pressing its button would. */
  async submit(path: string, words: Record<string, string>, { from = path }: { from?: string } = {}): Promise<Response> {
    const page = await (await this.get(from)).text();
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]);
    return this.post(path, { ...Object.fromEntries(hidden), ...words });
  }

  async post(path: string, words: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { method: "POST", body: new URLSearchParams(words).toString(), headers: { "content-type": "application/x-www-form-urlencoded", ...headers } });
  }

  /** Signs in as a demo person without his password. */
  async signInAs(email: string): Promise<void> {
    const answer = await this.send("/dev/sign-in", { method: "POST", body: JSON.stringify({ email }), headers: { "content-type": "application/json", "x-kala-dev": "1" } });
    if (!answer.ok) throw new Error(`${email} could not be signed in: ${answer.status}`);
  }

  /** The cookies as a header, for whoever asks for pages in another way. */
  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
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
