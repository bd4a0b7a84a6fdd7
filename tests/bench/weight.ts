import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import type { Site } from "../support/site";
import { countElements } from "./markup";
import type { BenchPage } from "./pages";

/** What a page may weigh (`reach.md`), HTML and CSS gzipped on a first view. */
const BUDGET = { public: { first: 13_000, pictures: 150_000, elements: 600, requests: 4 }, person: { first: 18_000, pictures: 60_000, elements: 600, requests: 4 } };

export interface Weight {
  page: string;
  gzip: number;
  brotli: number;
  requests: number;
  pictures: number;
  pictureBytes: number;
  largestPicture: number;
  elements: number;
  /** What is over its budget; empty when all is well. */
  over: string[];
}

/** What a page costs somebody who never was here: bytes, requests, pictures, elements. */
export async function benchWeight(site: Site, pages: readonly BenchPage[]): Promise<Weight[]> {
  return Promise.all(pages.map((page) => weigh(site, page)));
}

async function weigh(site: Site, { name, path, cookie, kind }: BenchPage): Promise<Weight> {
  const html = await (await fetch(site.url + path, { headers: { cookie } })).text();
  const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"|<link[^>]*href="([^"]+)"[^>]*rel="stylesheet"/g)].map(([, a, b]) => a ?? b ?? "");
  const others = [...html.matchAll(/<link[^>]*rel="(?:icon|manifest|preload)"[^>]*href="([^"]+)"/g)];
  const pictures = [...new Set([...html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src ?? ""))];
  const css = (await Promise.all(styles.map(async (href) => (await fetch(site.url + href)).text()))).map((text) => Buffer.from(text));
  const sizes = await Promise.all(pictures.map(async (src) => (await (await fetch(site.url + src.replaceAll("&amp;", "&"))).arrayBuffer()).byteLength));
  const texts = [Buffer.from(html), ...css];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const weight = {
    page: name,
    gzip: sum(texts.map((text) => gzipSync(text).length)),
    brotli: sum(texts.map((text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length)),
    requests: 1 + styles.length + others.length,
    pictures: pictures.length,
    pictureBytes: sum(sizes),
    largestPicture: Math.max(0, ...sizes),
    elements: countElements(html),
  };
  const most = BUDGET[kind];
  const over = [weight.gzip > most.first && "bytes", weight.pictureBytes > most.pictures && "pictures", weight.elements > most.elements && "elements", weight.requests > most.requests && "requests"].filter((fault) => fault !== false);
  return { ...weight, over };
}
