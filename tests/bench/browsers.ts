import { randomInt } from "node:crypto";
import { Browser } from "../support/browser";

/** A browser on a line of its own, as a proxy in front of the site tells it. */
export class FarBrowser {
  private readonly browser: Browser;

  constructor(
    origin: string,
    private readonly address = [203, randomInt(256), randomInt(256), randomInt(1, 255)].join("."),
  ) {
    this.browser = new Browser(origin);
  }

  private get headers(): Record<string, string> {
    return { "x-forwarded-for": this.address };
  }

  async read(path: string): Promise<string> {
    return (await this.browser.get(path, this.headers)).text();
  }

  /** The hidden fields of a page's forms. */
  async tokens(path: string): Promise<Record<string, string>> {
    const page = await this.read(path);
    return Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
  }

  post(path: string, words: Record<string, string>): Promise<Response> {
    return this.browser.post(path, words, this.headers);
  }

  async submit(path: string, words: Record<string, string>, from = path): Promise<Response> {
    return this.post(path, { ...(await this.tokens(from)), ...words });
  }
}
