import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { copyMonday, readWeek, SPAN_FIELDS, typeWeek, type SpanField, type TypedWeek, type Weekday, WEEKDAYS } from "~/domain/artisan/week-form";
import { dateOf } from "~/domain/time/zone";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { translator, type Locale } from "~/messages";
import { findAvailability } from "~/models/availability.server";
import { paths } from "~/paths";
import { nextFreeDays } from "~/services/availability/next-free-days.server";
import { saveHours } from "~/services/availability/save-hours.server";
import { FreeDays } from "~/ui/artisan/free-days";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { WeekFields } from "~/ui/artisan/week-fields";
import { FormTokens } from "~/ui/form-tokens";
import { CALENDAR_NAMES } from "~/ui/format/names";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, underTerms: true };

const FREE_DAYS = 7;

export async function loader({ context }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const [availability, shop] = await Promise.all([findAvailability(artisan), findArtisan(artisan)]);
  if (!availability || !shop) throw notFound();
  const free = await nextFreeDays({ artisans: [shop], days: FREE_DAYS, now: context.now });
  const today = dateOf(context.now, availability.zone);
  const closed = availability.exceptions.filter(({ date, spans }) => date >= today && spans.length === 0).length;
  return { week: typeWeek(availability.week), version: availability.version, free: free.get(artisan) ?? [], paused: availability.paused, closed };
}

const typed = Object.fromEntries(SPAN_FIELDS.map((name) => [name, z.string().max(12, { error: "form.time" }).optional()])) as Record<SpanField, z.ZodOptional<z.ZodString>>;
const schema = z.strictObject({ ...typed, version: z.string().regex(/^\d{1,9}$/), copy: z.literal("mon").optional() });

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const { version, copy, ...words } = form.value;
  if (copy) return data({ form: { values: copyMonday(words as TypedWeek), errors: {} }, copied: true });
  const read = readWeek(words as TypedWeek);
  if (!read.ok) return invalidForm(form.fields, Object.fromEntries(Object.entries(read.faults).map(([name, fault]) => [name, [`${dayOf(name, context.locale)}: ${translator(context.locale)(`artisan.hours.${fault}`)}`]])));
  const outcome = await saveHours({ artisan: personOf(context), week: read.week, version: Number(version) });
  return outcome.ok ? redirectTo(context, paths.artisanDays({ saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** The day a field belongs to, by its name such as `mon-1-from`: of seven equal sentences each must say its day. */
const dayOf = (field: string, locale: Locale): string => CALENDAR_NAMES[locale].weekdays[(WEEKDAYS.indexOf(field.slice(0, 3) as Weekday) + 1) % 7] ?? "";

/** The artisan's working week, and the first days that can be booked with it. */
export default function Days() {
  const { week, version, free, paused, closed } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply & { copied?: boolean }>();
  const { t } = usePage();
  return (
    <ShopPage tab="days" title={t("artisan.hours.title")} reply={reply}>
      <div className="split">
        <div className="m">
          <LinksList
            links={[
              { to: paths.artisanClosedDays(), label: t("artisan.closed.title"), ...(closed > 0 ? { count: closed } : {}) },
              { to: paths.artisanRules(), label: t("artisan.rules.title") },
            ]}
          />
          {reply?.copied ? (
            <div className="note" role="status">
              <p>{t("artisan.hours.copied")}</p>
            </div>
          ) : null}
          <p>{t("artisan.hours.text")}</p>
          <form method="post">
            <FormTokens />
            <input type="hidden" name="version" value={version} />
            <button hidden>{t("artisan.save")}</button>
            <WeekFields week={week} form={reply?.form} />
            <button className="btn wide">{t("artisan.hours.save")}</button>
          </form>
        </div>
        <aside className="side" aria-label={t("artisan.free.title")}>
          <FreeDays free={free} paused={paused} />
        </aside>
      </div>
    </ShopPage>
  );
}
