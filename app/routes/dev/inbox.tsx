import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { formatPhone } from "~/domain/contact/phone";
import { identifierWord, parseIdentifier } from "~/domain/contact/identifier";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import { findDeliveries } from "~/models/delivery.server";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { Field } from "~/ui/field";
import { formatMoment } from "~/ui/format/moment";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { Pager } from "~/ui/pager";

export const handle = { policy: "dev" as const };

const PAGE = 20;
const QUERY = z.object({ to: z.string().max(254).default(""), before: z.string().regex(PAGE_CURSOR).default("") });

export async function loader({ request }: LoaderFunctionArgs) {
  const { to, before } = readQuery(request, QUERY);
  const reader = parseIdentifier(to);
  const rows = await findDeliveries({ to: (reader && identifierWord(reader)) || to || undefined, most: PAGE + 1, before: readCursor(before) });
  const letters = rows.slice(0, PAGE).map(({ _id, to: address, subject, at }) => ({ id: _id, to: address, subject, at }));
  const last = rows.length > PAGE ? letters.at(-1) : undefined;
  return { letters, to, before, older: last ? writeCursor(last) : null };
}

export default function Inbox() {
  const { t, href, locale } = usePage();
  const { letters, to, before, older } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <Head title={t("dev.inbox.title")} />
      <h1>{t("dev.inbox.title")}</h1>
      <p>{t("dev.inbox.text")}</p>
      <form method="get" action={href(paths.devInbox())}>
        <Field name="to" label={t("dev.inbox.filter")} hint={t("dev.inbox.filter.hint")} value={to} inputMode="email" autoComplete="off" />
        <button className="btn2">{t("dev.inbox.filter.submit")}</button> {to ? <a className="link" href={href(paths.devInbox())}>{t("dev.inbox.all")}</a> : null}
      </form>
      {letters.length === 0 ? <EmptyState heading={t("dev.inbox.none")}><p>{t("dev.inbox.none.text")}</p></EmptyState> : null}
      {letters.map((letter) => (
        <div className="row" key={letter.id}>
          <p>
            <a className="link" href={href(paths.devMail({ mail: letter.id }))}>
              {letter.subject}
            </a>
            <br />
            {t("dev.inbox.to", { to: letter.to.startsWith("+") ? formatPhone(letter.to) : letter.to })}, {formatMoment(letter.at, locale)}
          </p>
        </div>
      ))}
      {older || before ? <Pager next={older ? paths.devInbox({ to, before: older }) : undefined} first={before ? paths.devInbox({ to }) : undefined} /> : null}
    </Frame>
  );
}
