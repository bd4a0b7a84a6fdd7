import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { PersonForm } from "~/ui/admin/person-form";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { decideAboutPerson } from "./decide-about-person.server";
import { openSubject } from "./open-subject.server";
import { LIFT_FORM } from "./people-forms.server";

export const handle = { policy: "staff" as const, right: "people.suspend" as const, fresh: true, dense: true };

export async function loader(args: LoaderFunctionArgs) {
  const { subject, token } = await openSubject(args, "suspended");
  return { subject, token };
}

export const action = (args: ActionFunctionArgs) => decideAboutPerson(args, LIFT_FORM, liftSuspension);

/** Ends a suspension before or without an appeal. */
export default function PersonLift() {
  const { t } = usePage();
  const { subject, token } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <PersonForm person={subject} title={t("people.do.lift")} texts={[t("people.lift.text", { name: subject.name })]} button={t("people.do.lift")} token={token} reply={reply}>
      <TextArea form={reply?.form} name="reason" label={t("admin.staff.reason")} rows={2} maxLength={200} />
    </PersonForm>
  );
}
