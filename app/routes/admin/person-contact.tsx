import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPhone } from "~/domain/contact/phone";
import { paths } from "~/paths";
import { OfficePage } from "~/ui/admin/office-page";
import { PersonForm } from "~/ui/admin/person-form";
import { Facts } from "~/ui/facts";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { actOnPerson } from "./act-on-person.server";
import { openSubject } from "./open-subject.server";

export const handle = { policy: "staff" as const, right: "people.contact" as const, dense: true };

export async function loader(args: LoaderFunctionArgs) {
  const { subject } = await openSubject(args);
  return { id: subject.id, name: subject.name };
}

/** Writes down who looks and why, then shows the contact in this answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const act = await actOnPerson(args, "person.contact_shown");
  if (!act.ok) return act.response;
  const { person } = act;
  return data({ contact: { phone: person.phone, email: person.email } });
}

export default function PersonContact() {
  const { t } = usePage();
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "contact" in answer) {
    const { phone, email } = answer.contact;
    return (
      <OfficePage tab="people" title={person.name} back={{ to: paths.adminPerson({ person: person.id }), name: person.name }}>
        <p>{t("people.contact.shown")}</p>
        <Facts
          facts={[
            { label: t("account.phone"), value: phone ? <a href={`tel:${phone}`}>{formatPhone(phone)}</a> : t("people.contact.none") },
            { label: t("account.email"), value: email ? <a href={`mailto:${email}`}>{email}</a> : t("people.contact.none") },
          ]}
        />
      </OfficePage>
    );
  }
  return (
    <PersonForm person={person} title={t("people.do.contact")} texts={[t("people.contact.text", { name: person.name })]} button={t("people.do.contact")} reply={answer}>
      <TextArea form={answer?.form} name="reason" label={t("admin.staff.reason")} rows={2} maxLength={200} />
    </PersonForm>
  );
}
