import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { warnPerson } from "~/services/standing/warn-person.server";
import { PersonForm } from "~/ui/admin/person-form";
import { TellFields } from "~/ui/admin/tell-fields";
import { usePage } from "~/ui/page";
import { decideAboutPerson } from "./decide-about-person.server";
import { openSubject } from "./open-subject.server";
import { TELL_FORM } from "./people-forms.server";

export const handle = { policy: "staff" as const, right: "people.warn" as const, dense: true };

export async function loader(args: LoaderFunctionArgs) {
  const { subject, token } = await openSubject(args, "not suspended");
  return { subject, token };
}

export const action = (args: ActionFunctionArgs) => decideAboutPerson(args, TELL_FORM, warnPerson);

/** Warns a person: the reason's sentence and staff's own words go by letter. */
export default function PersonWarning() {
  const { t } = usePage();
  const { subject, token } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { name } = subject;
  return (
    <PersonForm person={subject} title={t("people.do.warn")} texts={[t("people.warn.text", { name })]} button={t("people.do.warn")} token={token} reply={reply}>
      <TellFields name={name} form={reply?.form} />
    </PersonForm>
  );
}
