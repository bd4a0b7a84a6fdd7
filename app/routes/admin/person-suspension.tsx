import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isWarnedEnough } from "~/domain/account/standing/decide";
import { findBookingsOfPerson } from "~/models/bookings-of-person.server";
import { suspendPerson } from "~/services/standing/suspend-person.server";
import { PersonForm } from "~/ui/admin/person-form";
import { TellFields } from "~/ui/admin/tell-fields";
import { usePage } from "~/ui/page";
import { decideAboutPerson } from "./decide-about-person.server";
import { openSubject } from "./open-subject.server";
import { TELL_FORM } from "./people-forms.server";

export const handle = { policy: "staff" as const, right: "people.suspend" as const, fresh: true, dense: true };

const MOST_COUNTED = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { subject, artisan, standing, token } = await openSubject(args, "not suspended");
  const { now } = args.context;
  const visits = artisan ? (await findBookingsOfPerson(subject.id, ["artisan"], { most: MOST_COUNTED, openAt: now })).length : 0;
  return { subject, artisan, visits, warned: isWarnedEnough(standing, "other", now), token };
}

export const action = (args: ActionFunctionArgs) => decideAboutPerson(args, TELL_FORM, suspendPerson);

/** Suspends a person, after saying all that will follow. */
export default function PersonSuspension() {
  const { t } = usePage();
  const { subject, artisan, visits, warned, token } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { name } = subject;
  const texts = [
    ...(warned ? [] : [t("people.suspend.unwarned")]),
    t("people.suspend.now", { name }),
    t("people.suspend.does", { name }),
    ...(artisan ? [t("people.suspend.page"), ...(visits > 0 ? [t("people.suspend.visits", { count: visits })] : []), t("people.suspend.money")] : []),
  ];
  return (
    <PersonForm person={subject} title={t("people.do.suspend")} texts={texts} button={t("people.do.suspend")} token={token} reply={reply}>
      <TellFields name={name} form={reply?.form} />
    </PersonForm>
  );
}
