import { craftOf } from "~/domain/craft";
import { paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

/** Why nothing can be booked here just now; nothing when something can. */
export function ArtisanNotice({ artisan: { listed, paused, name, craft } }: { artisan: ShownArtisan }) {
  const { t, href, locale } = usePage();
  if (!listed) {
    return (
      <NextStep tone="wait" heading={t("profile.unlisted")}>
        <p>{t("profile.unlisted.text")}</p>
        <p>
          <a className="btn2" href={href(paths.artisanToday())}>
            {t("profile.unlisted.button")}
          </a>
        </p>
      </NextStep>
    );
  }
  if (!paused) return null;
  return (
    <NextStep tone="wait" heading={t("profile.paused", { name: name[locale] })}>
      <p>{t("profile.paused.text")}</p>
      <p>
        <a href={href(paths.craft({ craft }))}>{t("profile.paused.others", { craft: craftOf(craft).name[locale] })}</a>
      </p>
    </NextStep>
  );
}
