import type { LoaderFunctionArgs } from "@remix-run/node";
import { images } from "~/adapters/images/index.server";

export const handle = { policy: "public" as const };

/** A file of an uploaded picture. Its key is a hash of what it shows, so a browser may keep it for good; nothing in it may run. */
export async function loader({ params: { key = "", file = "" } }: LoaderFunctionArgs) {
  const found = await images().read(key, file);
  if (!found) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      "Content-Type": found.type,
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
