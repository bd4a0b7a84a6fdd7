import type { LocalText } from "~/domain/local-text";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";

/** An artisan who is paused or offers nothing: says so and leads on. */
export function NothingToBook({ artisan }: { artisan: { slug: string; name: LocalText; paused: boolean } }) {
  const { t, href, locale } = usePage();
  const name = artisan.name[locale];
  const title = t(artisan.paused ? "book.paused.title" : "book.service.none", { name });
  return (
    <Frame state={{ reason: artisan.paused ? "paused" : "service_gone" }}>
      <Head title={title} />
      <BackLink to={paths.artisan({ slug: artisan.slug })}>{t("book.back.artisan", { name })}</BackLink>
      <h1>{title}</h1>
      <p>{t(artisan.paused ? "book.paused.text" : "book.service.noneText")}</p>
      <p>
        <a className="btn" href={href(paths.search())}>
          {t("book.findArtisans")}
        </a>
      </p>
    </Frame>
  );
}
