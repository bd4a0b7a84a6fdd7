import { CRAFTS } from "~/domain/craft";
import { CraftTiles } from "~/ui/craft-tiles";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { craftTile } from "./craft-tile";
import { SearchForm } from "./search-form";

export const handle = { policy: "public" as const, cacheable: {} };

export default function Crafts() {
  const { t, locale } = usePage();
  const title = t("search.crafts.title", { count: CRAFTS.length });
  return (
    <Frame>
      <Head title={title} description={t("search.crafts.description")} />
      <h1>{title}</h1>
      <p className="lead">{t("search.crafts.description")}</p>
      <CraftTiles crafts={CRAFTS.map((craft) => craftTile(craft, locale))} />
      <section className="sec">
        <SearchForm />
      </section>
    </Frame>
  );
}
