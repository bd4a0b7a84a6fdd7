import { Fragment, type ReactNode } from "react";
import { ANSWER_BEFORE_START, ANSWER_WITHIN, BALANCE_WITHIN, COMPLETES_AFTER, HOLD } from "~/domain/booking/deadlines";
import { MOST_HOLDS } from "~/domain/booking/hold-limit";
import { OBJECTION } from "~/domain/booking/release-time";
import { COMPANY } from "~/domain/company";
import { CRAFTS } from "~/domain/craft";
import { APPEAL_LASTS } from "~/domain/account/standing/standing";
import { TERMS_VERSION } from "~/domain/account/terms";
import { GRACE } from "~/domain/privacy/grace";
import { days, hours, minutes } from "~/domain/time/instant";
import { pageText, type PageTextName } from "~/messages/page-texts";
import type { PagePart } from "~/messages/page-text";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { Whole } from "~/ui/whole";

/** What the texts may name; numbers come from the rules themselves, so prose and product cannot differ. */
const WORDS: Record<string, string | number> = {
  company: COMPANY.name,
  email: COMPANY.email,
  phone: COMPANY.phone.replaceAll(" ", "\u00a0"),
  gstin: COMPANY.gstin,
  version: TERMS_VERSION,
  crafts: CRAFTS.length,
  hold: HOLD / minutes(1),
  most: MOST_HOLDS,
  answer: ANSWER_WITHIN / hours(1),
  before: ANSWER_BEFORE_START / hours(1),
  done: COMPLETES_AFTER / hours(1),
  objection: OBJECTION / hours(1),
  balance: BALANCE_WITHIN / days(1),
  appeal: APPEAL_LASTS / hours(1),
  grace: GRACE / days(1),
};

const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(WORDS[name] ?? whole));

/** A page of prose. `extra` stands after the section of that id, `children` at the end. */
export function Prose({ name, extra = {}, children }: { name: PageTextName; extra?: Record<string, ReactNode>; children?: ReactNode }) {
  const { locale } = usePage();
  const { title, description, lead, sections } = pageText(locale, name);
  return (
    <Frame>
      <Head title={title} description={description} />
      <div className="prose">
        <h1>{title}</h1>
        <p className="lead"><Whole text={filled(lead)} /></p>
        {sections.map(({ id, heading, body }) => (
          <Fragment key={id}>
            <h2 id={id}>{heading}</h2>
            {body.map((part, index) => (
              <Part key={index} part={part} />
            ))}
            {extra[id]}
          </Fragment>
        ))}
        {children}
      </div>
    </Frame>
  );
}

function Part({ part }: { part: PagePart }) {
  if (typeof part === "string") return <p><Whole text={filled(part)} /></p>;
  return (
    <ul>
      {part.map((point) => (
        <li key={point}><Whole text={filled(point)} /></li>
      ))}
    </ul>
  );
}
