import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatPhone } from "~/domain/contact/phone";
import { linksOf } from "~/emails/links-of";
import { notFound } from "~/http/responses.server";
import { findDelivery } from "~/models/delivery.server";
import { paths } from "~/paths";
import { LetterText } from "~/ui/account/letter-text";
import { BackLink } from "~/ui/back-link";
import { Facts } from "~/ui/facts";
import { formatMoment } from "~/ui/format/moment";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

export const handle = { policy: "dev" as const };

export async function loader({ params }: LoaderFunctionArgs) {
  const row = await findDelivery(params.mail ?? "");
  if (!row) throw notFound();
  const { _id: id, subject, text, to, at, template, channel, state, locale } = row;
  return { id, subject, text, to, at, template, channel, state, language: locale, links: linksOf(row) };
}

export default function Mail() {
  const { t, href, locale } = usePage();
  const letter = useLoaderData<typeof loader>();
  return (
    <Frame>
      <Head title={letter.subject} />
      <BackLink to={paths.devInbox()}>{t("dev.mail.back")}</BackLink>
      <h1 lang={letter.language}>{letter.subject}</h1>
      {letter.state === "sent" ? null : <p className="note">{t(letter.channel === "sms" ? "dev.mail.sms" : "dev.mail.notSent")}</p>}
      <div className="mail" lang={letter.language}>
        <LetterText text={letter.text} links={letter.links} />
      </div>
      {letter.channel === "email" ? (
        <p>
          <a href={href(paths.devLetter({ mail: letter.id }))}>{t("dev.mail.letter")}</a>
        </p>
      ) : null}
      <Facts
        facts={[
          { label: t("dev.mail.to"), value: letter.to.startsWith("+") ? formatPhone(letter.to) : letter.to },
          { label: t("dev.mail.at"), value: formatMoment(letter.at, locale, { year: true }) },
          { label: t("dev.mail.kind"), value: letter.template },
        ]}
      />
    </Frame>
  );
}
