import type { Completeness, Extra, Need } from "~/domain/artisan/completeness";
import { paths } from "~/paths";
import { LinksList } from "~/ui/links-list";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

const NEED_FORM: Record<Need, () => string> = { service: paths.artisanNewService, hours: paths.artisanDays, times: paths.artisanRules, open: paths.artisanPause };
const EXTRA_FORM: Record<Extra, () => string> = { about: paths.artisanPage, photos: paths.artisanPhotos, languages: paths.artisanPage, hindi_name: paths.artisanPage };

/** How far the page has come and the next thing to do; each missing thing leads to its form. Being paid online comes after it. Nothing for a complete page. */
export function Readiness({ percent, missing, unpaid }: Completeness & { unpaid: boolean }) {
  const { t, href } = usePage();
  const [first, ...rest] = missing;
  if (first === undefined) return null;
  const later = [...rest.map((need) => ({ to: NEED_FORM[need](), label: t(`artisan.ready.${need}.button`) })), ...(unpaid ? [{ to: paths.artisanPayee(), label: t("payee.title") }] : [])];
  return (
    <NextStep tone="wait" heading={t("artisan.ready.title")} number={t("artisan.ready.percent", { percent })}>
      <p>{t(`artisan.ready.${first}.text`)}</p>
      <p>
        <a className="btn" href={href(NEED_FORM[first]())}>
          {t(`artisan.ready.${first}.button`)}
        </a>
      </p>
      {later.length > 0 ? (
        <>
          <p>{t("artisan.ready.then")}</p>
          <LinksList links={later} />
        </>
      ) : null}
    </NextStep>
  );
}

/** What would make the page better, for a page that can be booked. */
export function Better({ better }: Pick<Completeness, "better">) {
  const { t } = usePage();
  if (better.length === 0) return null;
  return (
    <div className="sec">
      <h2>{t("artisan.better.title")}</h2>
      <LinksList links={better.map((extra) => ({ to: EXTRA_FORM[extra](), label: t(`artisan.better.${extra}`) }))} />
    </div>
  );
}
