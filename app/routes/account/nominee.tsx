import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { identifierWord } from "~/domain/contact/identifier";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { findNominee, saveNominee } from "~/models/nominee.server";
import { paths } from "~/paths";
import { OwnAccountPage } from "~/ui/account/own-account-page";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { identifierField, nameField } from "../auth/fields";

export const handle = { policy: "either" as const, fresh: true };

const schema = z.strictObject({ name: nameField, identifier: identifierField, relation: z.string().max(80, { error: "form.tooLong" }).optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const nominee = await findNominee(personOf(context));
  return { nominee: nominee && { name: nominee.name, contact: nominee.contact, relation: nominee.relation }, saved: new URL(request.url).searchParams.has("saved") };
}

/** Names somebody, or somebody else; sending it twice changes nothing more. He is not told: that is up to who named him. */
export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const { name, identifier, relation = "" } = form.value;
  await saveNominee({ _id: personOf(context), name, contact: identifierWord(identifier), relation: relation.trim(), at: context.now });
  return redirectTo(context, paths.accountNominee({ saved: 1 }));
}

export default function NomineePage() {
  const { t, href } = usePage();
  const { nominee, saved } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <OwnAccountPage title={t("privacy.nominee.title")} form={form}>
      {saved && !form ? <p className="note" role="status">{t(nominee ? "privacy.nominee.saved" : "privacy.nominee.removed")}</p> : null}
      <p>{t("privacy.nominee.text")}</p>
      <p>{t("privacy.nominee.proof")}</p>
      <form method="post">
        <FormTokens />
        <Field form={form} name="name" label={t("privacy.nominee.name")} value={nominee?.name ?? ""} autoComplete="off" maxLength={80} />
        <Field form={form} name="identifier" label={t("auth.identifier")} value={nominee?.contact ?? ""} inputMode="email" autoComplete="off" maxLength={254} />
        <Field form={form} name="relation" label={t("privacy.nominee.relation")} value={nominee?.relation ?? ""} autoComplete="off" maxLength={80} optional />
        <p>
          <button className="btn wide">{t("privacy.nominee.save")}</button>
        </p>
      </form>
      {nominee ? (
        <form method="post" action={href(paths.accountNomineeRemoval())}>
          <FormTokens />
          <button className="link">{t("privacy.nominee.remove")}</button>
        </form>
      ) : null}
    </OwnAccountPage>
  );
}
