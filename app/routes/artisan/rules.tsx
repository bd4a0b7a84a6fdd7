import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BOOKING_MODES } from "~/domain/booking/states";
import { POLICY_NAMES } from "~/domain/pricing/policies";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { findAvailability } from "~/models/availability.server";
import { paths } from "~/paths";
import { typedNumber } from "~/services/artisan/typed-words";
import { saveRules } from "~/services/availability/save-rules.server";
import { RuleSelect } from "~/ui/artisan/rule-select";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { policyWords } from "~/ui/artisan/policy-words";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const [availability, profile] = await Promise.all([findAvailability(artisan), findArtisan(artisan)]);
  if (!availability || !profile) throw notFound();
  const { version, noticeMinutes, windowDays, beforeMinutes, afterMinutes, dailyCap, stepMinutes, mode } = availability;
  return { version, noticeMinutes, windowDays, beforeMinutes, afterMinutes, dailyCap, stepMinutes, mode, policy: profile.policy };
}

const schema = z.strictObject({
  version: typedNumber(0, 99999, "form.number"),
  noticeMinutes: typedNumber(0, 43200, "form.number"),
  windowDays: typedNumber(1, 365, "form.number"),
  beforeMinutes: typedNumber(0, 480, "form.number"),
  afterMinutes: typedNumber(0, 480, "form.number"),
  dailyCap: typedNumber(1, 20, "form.number"),
  stepMinutes: typedNumber(5, 240, "form.number"),
  mode: z.enum(BOOKING_MODES, { error: "form.choose" }),
  policy: z.enum(POLICY_NAMES, { error: "form.choose" }),
});

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const outcome = await saveRules({ artisan: personOf(context), ...form.value });
  return outcome.ok ? redirectTo(context, paths.artisanRules({ saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** How bookings are taken: notice, how far ahead, time between visits, answers, and what cancelling costs. */
export default function Rules() {
  const rules = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { t, locale } = usePage();
  const form = reply?.form;
  return (
    <ShopPage tab="days" title={t("artisan.rules.title")} back={{ to: paths.artisanDays(), name: t("artisan.hours.title") }} reply={reply}>
      <form method="post">
        <FormTokens />
        <input type="hidden" name="version" value={rules.version} />
        <RadioGroup name="mode" label={t("artisan.rules.mode")} form={form} value={rules.mode} choices={BOOKING_MODES.map((mode) => ({ value: mode, label: t(`artisan.rules.mode.${mode}`) }))} />
        <RuleSelect name="noticeMinutes" label={t("artisan.rules.notice")} hint={t("artisan.rules.notice.hint")} unit="minutes" usual={[0, 60, 180, 360, 720, 1440, 2880, 4320, 10080]} value={rules.noticeMinutes} form={form} />
        <RuleSelect name="windowDays" label={t("artisan.rules.window")} unit="days" usual={[7, 14, 30, 60, 90, 180, 365]} value={rules.windowDays} form={form} />
        <RuleSelect name="beforeMinutes" label={t("artisan.rules.before")} unit="minutes" usual={[0, 15, 30, 45, 60, 90, 120]} value={rules.beforeMinutes} form={form} />
        <RuleSelect name="afterMinutes" label={t("artisan.rules.after")} hint={t("artisan.rules.after.hint")} unit="minutes" usual={[0, 15, 30, 45, 60, 90, 120]} value={rules.afterMinutes} form={form} />
        <RuleSelect name="dailyCap" label={t("artisan.rules.cap")} unit="visits" usual={[1, 2, 3, 4, 5, 6, 8, 10]} value={rules.dailyCap} form={form} />
        <RuleSelect name="stepMinutes" label={t("artisan.rules.step")} hint={t("artisan.rules.step.hint")} unit="minutes" usual={[15, 30, 60, 120]} value={rules.stepMinutes} form={form} />
        <RadioGroup
          name="policy"
          label={t("artisan.rules.policy")}
          hint={t("artisan.rules.policy.hint")}
          form={form}
          value={rules.policy}
          choices={POLICY_NAMES.map((policy) => ({
            value: policy,
            label: (
              <>
                <b>{t(`artisan.policy.${policy}`)}</b>. {policyWords(policy, t, locale)}
              </>
            ),
          }))}
        />
        <button className="btn wide">{t("artisan.save")}</button>
      </form>
    </ShopPage>
  );
}
