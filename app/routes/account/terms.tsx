import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changesSince, TERMS_VERSION } from "~/domain/account/terms";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { notFound, redirectTo, unavailable } from "~/http/responses.server";
import { findAcceptedTerms } from "~/models/person.server";
import { paths } from "~/paths";
import { acceptTerms } from "~/services/account/accept-terms.server";
import { ChangedTerms } from "~/ui/account/changed-terms";

export const handle = { policy: "either" as const };

/** What is accepted is what the page showed: a form from before the newest version shows that one first. */
const FORM = z.strictObject({ version: z.literal(TERMS_VERSION, { error: "account.terms.newer" }) });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const accepted = await findAcceptedTerms(personOf(context));
  if (accepted === null) throw notFound();
  const changes = changesSince(accepted);
  const next = nextPath(request);
  if (changes.length === 0) throw redirectTo(context, next ?? paths.account());
  return { changes, version: TERMS_VERSION, next };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, FORM);
  if (!form.ok) return form.response;
  const done = await acceptTerms({ person: personOf(context), locale: context.locale, now: context.now });
  if (!done.ok) throw done.code === "busy" ? unavailable() : notFound();
  return redirectTo(context, nextPath(request) ?? paths.account());
}

export default function Terms() {
  return <ChangedTerms {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />;
}
