import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastingSuspension, openAppeal } from "~/domain/account/standing/standing";
import { may } from "~/domain/permission/permissions";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { wayBack } from "~/http/way-back.server";
import { paths } from "~/paths";
import { openPerson } from "~/services/admin/open-person.server";
import { recordPersonAct } from "~/services/audit/record-read.server";
import { BookingsGrid } from "~/ui/admin/bookings-grid";
import { DevicesGrid } from "~/ui/admin/devices-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { PersonDeeds } from "~/ui/admin/person-deeds";
import { PersonFacts } from "~/ui/admin/person-facts";
import { StandingGrid } from "~/ui/admin/standing-grid";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "people.read" as const, dense: true };

const MOST_BOOKINGS = 20;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const found = await openPerson(params.person ?? "", context.now);
  if (!found) throw notFound();
  await recordPersonAct({ person: found.id, action: "person.read", actor: personOf(context), request: context.requestId, reason: null, now: Date.now() });
  return { ...found, list: wayBack(request, paths.adminPeople()) };
}

/** One person with everything staff may know. Reading it is written down. */
export default function OfficePerson() {
  const person = useLoaderData<typeof loader>();
  const { t, viewer } = usePage();
  const { id, name, standing, bookings, awaited, devices, list } = person;
  const lasting = lastingSuspension(standing);
  const appeal = openAppeal(standing) !== null;
  const suspended = lasting !== null;
  const word = appeal ? "appeal" : suspended ? "suspended" : standing.warnings.length > 0 ? "warned" : null;
  return (
    <OfficePage tab="people" title={name} back={{ to: list, name: t("people.title") }} state={{ state: word ?? "good", version: standing.version }}>
      <PersonFacts person={person} standing={word} />
      <PersonDeeds person={id} shop={person.shop !== null} suspended={suspended} appeal={appeal && lasting ? lasting.id : null} signedIn={devices.length > 0} />
      {awaited.length > 0 ? (
        <section className="sec">
          <h2>{t("people.awaited")}</h2>
          <p>{t("people.awaited.text", { count: awaited.length })}</p>
          <BookingsGrid bookings={awaited} toCallOff />
        </section>
      ) : null}
      <section className="sec">
        <h2>{t("people.history")}</h2>
        {standing.warnings.length + standing.suspensions.length > 0 ? <StandingGrid warnings={standing.warnings} suspensions={standing.suspensions} appeals={may(viewer?.staffRole ?? null, "appeals.answer")} /> : <p>{t("people.history.none")}</p>}
      </section>
      <section className="sec">
        <h2>{t("people.bookings")}</h2>
        {bookings.length > 0 ? <BookingsGrid bookings={bookings} /> : <p>{t("people.bookings.none")}</p>}
        {bookings.length === MOST_BOOKINGS ? <p className="soft">{t("people.bookings.latest", { count: MOST_BOOKINGS })}</p> : null}
      </section>
      <section className="sec">
        <h2>{t("people.devices")}</h2>
        {devices.length > 0 ? <DevicesGrid devices={devices} /> : <p>{t("people.devices.none")}</p>}
      </section>
    </OfficePage>
  );
}
