import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writeCursor } from "~/domain/page-cursor";
import { paths } from "~/paths";
import { findPeopleForOffice } from "~/services/admin/find-people.server";
import { NoneFound } from "~/ui/admin/none-found";
import { OfficePage } from "~/ui/admin/office-page";
import { PeopleFilters } from "~/ui/admin/people-filters";
import { PeopleGrid } from "~/ui/admin/people-grid";
import { formatNumber } from "~/ui/format/number";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { readPeopleQuery } from "./people-query.server";

export const handle = { policy: "staff" as const, right: "people.read" as const, dense: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { asked, filter, after } = readPeopleQuery(request);
  return { asked, ...(await findPeopleForOffice({ filter, after })) };
}

/** Everybody who has an account, newest first, found by booking, address, number or name. */
export default function OfficePeople() {
  const { asked, people, total, counts, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const { after, ...rest } = asked;
  return (
    <OfficePage tab="people" title={t("people.title")}>
      <PeopleFilters asked={asked} counts={counts} />
      {people.length > 0 ? (
        <PeopleGrid people={people} />
      ) : (
        <NoneFound heading={t("people.none")} all={{ to: paths.adminPeople(), label: t("people.all") }} />
      )}
      <Pager
        shown={total > 0 ? t("people.found", { count: total, number: formatNumber(total) }) : undefined}
        next={next ? paths.adminPeople({ ...rest, after: writeCursor(next) }) : undefined}
        first={after ? paths.adminPeople(rest) : undefined}
      />
    </OfficePage>
  );
}
