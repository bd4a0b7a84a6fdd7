import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payoutsRestUntil } from "~/domain/payment/payout-rest";
import { makeFormToken } from "~/http/form-token.server";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { AccountChanged } from "~/ui/account/account-changed";
import { LetterLanguage } from "~/ui/account/letter-language";
import { OtherSide } from "~/ui/account/other-side";
import { OwnAddress } from "~/ui/account/own-address";
import { PayoutsRest } from "~/ui/account/payouts-rest";
import { OwnData } from "~/ui/account/own-data";
import { Facts } from "~/ui/facts";
import { formatDayOf } from "~/ui/format/moment";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const };

export async function loader({ context }: LoaderFunctionArgs) {
  const person = await findPerson(personOf(context));
  if (!person) throw notFound();
  const { name, email, phone, emailVerifiedAt, phoneVerifiedAt, passwordHash, roles, locale, createdAt, contactChangedAt } = person;
  const rest = roles.includes("artisan") ? payoutsRestUntil(contactChangedAt, context.now) : null;
  return { name, email, phone, emailProved: emailVerifiedAt !== null, phoneProved: phoneVerifiedAt !== null, hasPassword: passwordHash !== null, roles, letters: locale, createdAt, rest, token: makeFormToken(context, "verification") };
}

/** Everything about one's own account, and the way to change each part of it. */
export default function Account() {
  const { t, href, locale, viewer } = usePage();
  const person = useLoaderData<typeof loader>();
  const shop = viewer?.role === "artisan";
  return (
    <Frame>
      <Head title={t("account.title")} />
      <div className="narrow">
        <AccountChanged />
        <h1>{t("account.title")}</h1>
        <PayoutsRest until={person.rest} />
        <p>
          <a className="btn" href={href(shop ? paths.artisanToday() : paths.bookings())}>{t(shop ? "account.today" : "account.bookings")}</a>{" "}
          <a className="btn2" href={href(paths.signOut())}>{t("account.signOut")}</a>
        </p>
        <Facts
          facts={[
            { label: t("account.name"), value: person.name },
            { label: t("account.email"), value: <OwnAddress kind="email" address={person.email} proved={person.emailProved} token={person.token} /> },
            { label: t("account.phone"), value: <OwnAddress kind="phone" address={person.phone} proved={person.phoneProved} token={person.token} /> },
            { label: t("account.roles"), value: person.roles.map((role) => t(`account.role.${role}`)).join(", ") },
            { label: t("account.language"), value: <LetterLanguage locale={person.letters} /> },
            { label: t("account.since"), value: formatDayOf(person.createdAt, locale, { year: true, weekday: false }) },
          ]}
        />
        <LinksList
          links={[
            { to: paths.accountPassword(), label: t(person.hasPassword ? "account.password.change" : "account.password.set") },
            { to: paths.accountWays(), label: t("account.ways.title") },
            { to: paths.accountDevices(), label: t("account.devices.title") },
          ]}
        />
        <OtherSide hasShop={person.roles.includes("artisan")} />
        <OwnData />
      </div>
    </Frame>
  );
}
