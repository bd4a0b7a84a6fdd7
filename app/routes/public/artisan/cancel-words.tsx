import { paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { usePage } from "~/ui/page";
import { policySentences } from "../policy-sentences";

/** What comes back after a cancellation, by this artisan's policy. */
export function CancelWords({ artisan: { policy, name } }: { artisan: ShownArtisan }) {
  const { t, href, locale } = usePage();
  return (
    <section className="sec">
      <h2>{t("profile.cancel")}</h2>
      <p>
        <b>{t(`pages.policy.${policy}`)}</b> {policySentences(policy, t).join(" ")}
      </p>
      <p>
        {t("profile.cancel.artisan", { name: name[locale] })} <a href={href(paths.refunds())}>{t("profile.cancel.more")}</a>
      </p>
    </section>
  );
}
