import type { LoaderFunctionArgs } from "@remix-run/node";
import { translator } from "~/messages";
import { drawMotif } from "~/ui/motifs";
import { cardAnswer, languageOf } from "./card-words.server";

export const handle = { policy: "public" as const };

/** The card of every page that has none of its own. */
export async function loader({ params: { file = "" } }: LoaderFunctionArgs) {
  const locale = languageOf(file);
  if (!locale) return new Response("Not found", { status: 404 });
  const t = translator(locale);
  return cardAnswer({ site: t("site.name"), title: t("home.heading"), below: [], picture: Buffer.from(drawMotif("block-printing", "medal-0-7")) });
}
