import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectTo } from "~/http/responses.server";
import { endSessions } from "~/models/session.server";
import { paths } from "~/paths";
import { PersonForm } from "~/ui/admin/person-form";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { actOnPerson } from "./act-on-person.server";
import { openSubject } from "./open-subject.server";

export const handle = { policy: "staff" as const, right: "people.sign_out" as const, dense: true };

export async function loader(args: LoaderFunctionArgs) {
  const { subject } = await openSubject(args);
  return { id: subject.id, name: subject.name };
}

/** Signs a person out everywhere, for somebody whose phone is lost. It is written down first. */
export async function action(args: ActionFunctionArgs) {
  const act = await actOnPerson(args, "person.signed_out");
  if (!act.ok) return act.response;
  const { person } = act;
  await endSessions({ person: person._id }, Date.now());
  return redirectTo(args.context, paths.adminPerson({ person: person._id }));
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
