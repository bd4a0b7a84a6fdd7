import type { PersonRole } from "~/domain/account/roles";
import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { Facts } from "~/ui/facts";
import { formatDayOf } from "~/ui/format/moment";
import { usePage } from "~/ui/page";
import { Rating } from "~/ui/rating";
import type { PeopleStanding } from "./people-asked";
import { StandingWord } from "./standing-word";

interface PersonFactsProps {
  person: { id: string; contact: readonly string[]; roles: readonly PersonRole[]; since: number; letters: "en" | "hi"; shop: { slug: string; listed: boolean; rating: { average: number; count: number } } | null };
  standing: PeopleStanding | null;
}

/** Who somebody is, with masked contact, and how he stands. */
export function PersonFacts({ person, standing }: PersonFactsProps) {
  const { t, href, locale, viewer } = usePage();
  const { id, contact, roles, since, letters, shop } = person;
  const shown = shop?.listed && standing !== "suspended" && standing !== "appeal";
  return (
    <>
      <Facts
        facts={[
          { label: t("people.standing"), value: <StandingWord standing={standing} /> },
          { label: t("people.role"), value: roles.map((role) => t(`account.role.${role}`)).join(", ") },
          { label: t("people.contact"), value: contact.join(", ") },
          { label: t("people.since"), value: formatDayOf(since, locale, { year: true, weekday: false }) },
          { label: t("people.letters"), value: t(`people.letters.${letters}`) },
          shop ? { label: t("people.shop"), value: shown ? <a href={href(paths.artisan({ slug: shop.slug }))}>{shop.slug}</a> : t("people.shop.hidden") } : null,
          shop ? { label: t("people.rating"), value: <Rating average={shop.rating.average} count={shop.rating.count} /> } : null,
        ]}
      />
      {may(viewer?.staffRole ?? null, "audit.read") ? (
        <p>
          <a href={href(paths.adminAudit({ target: `person:${id}` }))}>{t("people.record")}</a>
        </p>
      ) : null}
    </>
  );
}
