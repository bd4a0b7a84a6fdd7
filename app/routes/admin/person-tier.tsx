import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openOfficeTier } from "~/services/admin/open-office-tier.server";
import { setTier } from "~/services/tier/set-tier.server";
import { TierPage } from "~/ui/admin/tier-page";
import { TIER_FORM } from "./tier-form.server";

export const handle = { policy: "staff" as const, right: "tiers.change" as const, dense: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await openOfficeTier(params.person ?? "", context.now);
  if (!found) throw notFound();
  return found;
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, TIER_FORM);
  if (!form.ok) return form.response;
  const person = params.person ?? "";
  const { tier, reason, version } = form.value;
  const done = await setTier({ artisan: person, choice: tier, by: personOf(context), reason, version, now: context.now });
  if (done.ok) return redirectTo(context, paths.adminPersonTier({ person }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** An artisan's tier as staff see it, its history, and the form that changes it. */
export default function OfficePersonTier() {
  const found = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <TierPage found={found} reply={reply} />;
}
