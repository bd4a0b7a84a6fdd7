import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatPhone } from "~/domain/contact/phone";
import { notFound } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { LetterLanguage } from "~/ui/account/letter-language";
import { OtherSide } from "~/ui/account/other-side";
import { Facts } from "~/ui/facts";
import { formatDayOf } from "~/ui/format/moment";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const };

export async function loader({ context }: LoaderFunctionArgs) {
  const person = await findPerson(context.session?.person ?? "");
  if (!person) throw notFound();
  const { name, email, phone, roles, locale, createdAt } = person;
  return { name, email, phone, roles, letters: locale, createdAt };
}

export default function Account() {
  const { t, href, locale, viewer } = usePage();
  const person = useLoaderData<typeof loader>();
  const shop = viewer?.role === "artisan";
  return (
    <Frame>
      <Head title={t("account.title")} />
      <h1>{t("account.title")}</h1>
      <Facts
        facts={[
          { label: t("account.name"), value: person.name },
          { label: t("account.email"), value: person.email },
          { label: t("account.phone"), value: person.phone && formatPhone(person.phone) },
          { label: t("account.roles"), value: person.roles.map((role) => t(`account.role.${role}`)).join(", ") },
          { label: t("account.language"), value: <LetterLanguage locale={person.letters} /> },
          { label: t("account.since"), value: formatDayOf(person.createdAt, locale, { year: true, weekday: false }) },
        ]}
      />
      <p>
        <a className="btn" href={href(shop ? paths.artisanToday() : paths.bookings())}>{t(shop ? "account.today" : "account.bookings")}</a>{" "}
        <a className="btn2" href={href(paths.forgot())}>{t("account.password")}</a>{" "}
        <a className="btn2" href={href(paths.accountDevices())}>{t("account.devices.title")}</a>{" "}
        <a className="btn2" href={href(paths.accountWays())}>{t("account.ways.title")}</a>{" "}
        <a className="btn2" href={href(paths.signOut())}>{t("account.signOut")}</a>
      </p>
      <OtherSide hasShop={person.roles.includes("artisan")} />
    </Frame>
  );
}
