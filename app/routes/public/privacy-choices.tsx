import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { mayUse } from "~/domain/privacy/may-use";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "~/domain/privacy/purposes";
import { actsOf, actsOfBrowser, choicesCookie } from "~/http/choices.server";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { redirectTo } from "~/http/responses.server";
import { hasDeclaredAdult } from "~/models/consent.server";
import { paths } from "~/paths";
import { hashSecret } from "~/services/account/hash-secret.server";
import { saveChoices } from "~/services/privacy/save-choices.server";
import { NeededPurposes } from "~/ui/account/needed-purposes";
import { PurposeChoice } from "~/ui/account/purpose-choice";
import { Checkbox } from "~/ui/checkbox";
import { ErrorSummary } from "~/ui/error-summary";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

/** Whoever is suspended may take back what he allowed. */
export const handle = { policy: "public" as const, whileSuspended: true };

const choice = z.enum(["yes", "no"], { error: "form.choose" });
const schema = z.strictObject({ ...({ analytics: choice, replay: choice } satisfies Record<OptionalPurpose, typeof choice>), adult: z.literal("yes").optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const acts = await actsOf(context);
  return {
    allowed: OPTIONAL_PURPOSES.filter((purpose) => mayUse(acts, purpose)),
    adult: context.session !== null && (await hasDeclaredAdult(context.session.person)),
    saved: new URL(request.url).searchParams.has("saved"),
    token: makeFormToken(context, "choices"),
  };
}

/** Keeps the choices of the account, or of this browser where nobody is signed in. What is forbidden in an account is forbidden in its browser too. */
export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const id = readFormToken(context, "choices", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { session } = context;
  const wanted = { analytics: form.value.analytics === "yes", replay: form.value.replay === "yes" };
  const adult = form.value.adult === "yes" || (session !== null && (await hasDeclaredAdult(session.person)));
  const owner = session ? { person: session.person, browser: null } : { person: null, browser: hashSecret(context.browser()) };
  const saved = await saveChoices({ id, owner, acts: await actsOf(context), wanted, adult, locale: context.locale, now: Date.now() });
  if (!saved.ok) return invalidForm(form.fields, { adult: [`refusal.${saved.code}`] });
  const kept = actsOfBrowser(context.cookies);
  context.setCookie(choicesCookie(OPTIONAL_PURPOSES.filter((purpose) => wanted[purpose] && (session === null || mayUse(kept, purpose)))));
  return redirectTo(context, paths.privacyChoices({ saved: 1 }));
}

export default function PrivacyChoices() {
  const { t, href, viewer } = usePage();
  const { allowed, adult, saved, token } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Frame>
      <Head title={t("privacy.choices.title")} />
      <div className="prose">
        <ErrorSummary form={form} />
        <h1>{t("privacy.choices.title")}</h1>
        {saved && !form ? <p className="note" role="status">{t("privacy.choices.saved")}</p> : null}
        <p className="lead">{t("privacy.choices.lead")}</p>
        <p>{t(viewer ? "privacy.choices.account" : "privacy.choices.browser")}</p>
        <form method="post">
          <FormTokens token={token} />
          {OPTIONAL_PURPOSES.map((purpose) => (
            <PurposeChoice key={purpose} form={form} purpose={purpose} allowed={allowed.includes(purpose)} />
          ))}
          {adult ? null : <Checkbox form={form} name="adult" label={t("privacy.choices.adult")} hint={t("privacy.choices.adultWhy")} />}
          <p>
            <button className="btn wide">{t("privacy.choices.save")}</button>
          </p>
        </form>
        <p>{t("privacy.choices.withdraw")}</p>
        <NeededPurposes />
        <h2>{t("privacy.choices.complain")}</h2>
        <p>{t("privacy.choices.complainText")}</p>
        <p>
          <a href={href(paths.contact())}>{t("ui.footer.contact")}</a>, <a href={href(paths.privacy())}>{t("ui.footer.privacy")}</a>
        </p>
      </div>
    </Frame>
  );
}
