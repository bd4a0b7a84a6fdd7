import { paths } from "~/paths";
import { AdminTabs } from "./admin-tabs";
import { Frame } from "./frame";
import { Head } from "./head";
import type { MessageKey } from "~/messages";
import { usePage, type Viewer } from "./page";

const WORDS = {
  400: ["site.badRequest.title", "site.badRequest.text"],
  403: ["site.forbidden.title", "site.forbidden.text"],
  404: ["site.notFound.title", "site.notFound.text"],
  405: ["site.noSuchWay.title", "site.noSuchWay.text"],
  413: ["site.tooBig.title", "site.tooBig.text"],
  419: ["site.formOld.title", "site.formOld.text"],
  429: ["site.tooMany.title", "site.tooMany.text"],
  500: ["site.error.title", "site.error.text"],
  503: ["site.away.title", "site.away.text"],
} as const;

/** Answers after which the same page, loaded again, may well come. */
const PASSING: ReadonlySet<number> = new Set([419, 429, 500, 503]);

/** As much of a request's id as can be read aloud; the log is searched by it. */
const SPOKEN = 8;

/** The page for what could not be shown: says what happened and where to go on; staff keep the parts of their office at hand. `wait` in minutes. */
export function Refused({ status, wait = 1 }: { status: number; wait?: number }) {
  const { t, href, path, search, requestId, viewer } = usePage();
  const staff = viewer?.role === "staff";
  const [title, text] = status in WORDS ? WORDS[status as keyof typeof WORDS] : WORDS[500];
  const [way, words] = wayOn(status, path + search, viewer);
  return (
    <Frame tabs={staff && viewer.staffRole ? <AdminTabs current={null} /> : null}>
      <Head title={t(title)} />
      <h1>{t(title)}</h1>
      <p>{status === 403 && staff ? t("site.forbidden.staff") : t(text, { id: requestId.slice(0, SPOKEN), count: wait })}</p>
      <p>
        <a className="btn" href={href(way)}>
          {t(words)}
        </a>
      </p>
    </Frame>
  );
}

/** Where to go on from here, and what the button says: staff stay in their office, suspended people learn why. */
function wayOn(status: number, here: string, viewer: Viewer | null): readonly [string, MessageKey] {
  if (PASSING.has(status)) return [here, "site.again"];
  if (viewer?.suspended && status === 403) return [paths.accountSuspension(), "standing.title"];
  if (status === 405) return [here, "site.noSuchWay.open"];
  if (status === 413) return [here, "site.tooBig.back"];
  if (viewer?.role === "staff") return [paths.adminHome(), "ui.office.label"];
  return status === 404 ? [paths.search(), "site.notFound.search"] : [paths.home(), "site.error.home"];
}
