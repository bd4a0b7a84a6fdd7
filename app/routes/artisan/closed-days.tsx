import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { parseTypedDate } from "~/domain/artisan/typed-time";
import { addDays, dateOf, INDIA } from "~/domain/time/zone";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findAvailability } from "~/models/availability.server";
import { paths } from "~/paths";
import { closeDay } from "~/services/availability/close-day.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { EmptyState } from "~/ui/empty-state";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { formatDay } from "~/ui/format/day";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const availability = await findAvailability(personOf(context));
  if (!availability) throw notFound();
  const today = dateOf(context.now, availability.zone);
  return { closed: availability.exceptions.filter(({ date, spans }) => date >= today && spans.length === 0).map(({ date, reason }) => ({ date, reason })) };
}

const MOST_DAYS_AHEAD = 730;
const schema = z.strictObject({ date: z.string({ error: "form.date" }).max(20, { error: "form.date" }), reason: z.string().trim().max(60, { error: "form.tooLong" }).optional().default("") });

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const date = parseTypedDate(form.value.date);
  if (date === null) return invalidForm(form.fields, { date: ["form.date"] });
  const today = dateOf(context.now, INDIA);
  if (date < today) return invalidForm(form.fields, { date: ["artisan.closed.past"] });
  if (date > addDays(today, MOST_DAYS_AHEAD)) return invalidForm(form.fields, { date: ["artisan.closed.far"] });
  const outcome = await closeDay({ artisan: personOf(context), date, reason: form.value.reason, now: context.now });
  return outcome.ok ? redirectTo(context, paths.artisanClosedDay({ date }, { saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** Days on which the artisan does not work although the week says so. */
export default function ClosedDays() {
  const { closed } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { t, href, locale } = usePage();
  return (
    <ShopPage tab="days" title={t("artisan.closed.title")} back={{ to: paths.artisanDays(), name: t("artisan.hours.title") }} reply={reply}>
      {closed.length === 0 ? (
        <EmptyState heading={t("artisan.closed.none")}>
          <p>{t("artisan.closed.noneText")}</p>
        </EmptyState>
      ) : (
        <ul className="links">
          {closed.map(({ date, reason }) => (
            <li key={date}>
              <a href={href(paths.artisanClosedDay({ date }))}>{formatDay(date, locale, { year: true })}</a> <span className="soft">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <section className="sec">
        <h2>{t("artisan.closed.add")}</h2>
        <form method="post">
          <FormTokens />
          <Field name="date" label={t("artisan.closed.date")} hint={t("artisan.closed.date.hint")} autoComplete="off" short maxLength={12} form={reply?.form} />
          <Field name="reason" label={t("artisan.closed.reason")} hint={t("artisan.closed.reason.hint")} autoComplete="off" optional maxLength={60} form={reply?.form} />
          <button className="btn wide">{t("artisan.closed.close")}</button>
        </form>
      </section>
    </ShopPage>
  );
}
