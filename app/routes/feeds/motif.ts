import type { LoaderFunctionArgs } from "@remix-run/node";
import { LRUCache } from "lru-cache";
import { isCraftSlug } from "~/domain/craft";
import { drawMotif, parseLook } from "~/ui/motifs";

export const handle = { policy: "public" as const };

const drawn = new LRUCache<string, string>({ max: 500 });

/** A drawn picture by craft and look. A look always gives the same bytes, so a browser may keep it for good. */
export function loader({ params: { craft = "", look: file = "" } }: LoaderFunctionArgs) {
  const look = file.replace(/\.svg$/, "");
  if (!isCraftSlug(craft) || look === file || !parseLook(look)) return new Response("Not found", { status: 404 });
  const key = `${craft}/${look}`;
  const svg = drawn.get(key) ?? drawMotif(craft, look);
  drawn.set(key, svg);
  return new Response(svg, { headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=31536000, immutable" } });
}
