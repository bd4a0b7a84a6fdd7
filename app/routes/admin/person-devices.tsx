import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { paths } from "~/paths";
import { recordPersonAct } from "~/services/audit/record-read.server";
import { PersonForm } from "~/ui/admin/person-form";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { openSubject } from "./open-subject.server";
import { REASON_FORM } from "./people-forms.server";

export const handle = { policy: "staff" as const, right: "people.sign_out" as const, dense: true };

export async function loader(args: LoaderFunctionArgs) {
  const { subject } = await openSubject(args);
  return { id: subject.id, name: subject.name };
}

/** Signs a person out everywhere, for somebody whose phone is lost. It is written down first. */
export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, REASON_FORM);
  if (!form.ok) return form.response;
  const person = await findPerson(params.person ?? "");
  if (!person) throw notFound();
  await recordPersonAct({ person: person._id, action: "person.signed_out", actor: personOf(context), request: context.requestId, reason: form.value.reason, now: Date.now() });
  await endSessions({ person: person._id }, Date.now());
  return redirectTo(context, paths.adminPerson({ person: person._id }));
}

export default function PersonDevices() {
  const { t } = usePage();
  const person = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <PersonForm person={person} title={t("people.do.devices")} texts={[t("people.devices.text", { name: person.name })]} button={t("people.do.devices")} reply={reply}>
      <TextArea form={reply?.form} name="reason" label={t("admin.staff.reason")} rows={2} maxLength={200} />
    </PersonForm>
  );
}
