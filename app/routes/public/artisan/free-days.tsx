import { paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { formatDay, formatMonth } from "~/ui/format/day";
import { indianTime } from "~/ui/format/indian-time";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";

/** The next days with something free, each leading to its times. */
export function FreeDays({ artisan: { slug, free } }: { artisan: ShownArtisan }) {
  const { t, href, locale, now } = usePage();
  const month = (free[0]?.date ?? indianTime(now).date).slice(0, 7);
  const links = free.map(({ date, times }) => ({ to: paths.chooseTime({ slug }, { day: date }), label: formatDay(date, locale), count: t("profile.free.times", { count: times }) }));
  return (
    <aside className="side" aria-label={t("profile.free")}>
      <div className="sec">
        <h2>{t("profile.free")}</h2>
        {links.length > 0 ? <LinksList links={links} /> : <p>{t("profile.free.none")}</p>}
        <p>
          <a className="link" href={href(paths.chooseTime({ slug }, { month }))}>{t("profile.free.month", { month: formatMonth(month, locale, { year: false }) })}</a>
        </p>
      </div>
    </aside>
  );
}
