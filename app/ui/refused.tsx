import { paths } from "~/paths";
import { Frame } from "./frame";
import { Head } from "./head";
import { usePage } from "./page";

const WORDS = {
  400: ["site.badRequest.title", "site.badRequest.text"],
  403: ["site.forbidden.title", "site.forbidden.text"],
  404: ["site.notFound.title", "site.notFound.text"],
  419: ["site.formOld.title", "site.formOld.text"],
  429: ["site.tooMany.title", "site.tooMany.text"],
  503: ["site.unavailable.title", "site.unavailable.text"],
  500: ["site.error.title", "site.error.text"],
} as const;

/** The page for what could not be shown: says what happened and where to go on. `wait` in minutes. */
export function Refused({ status, wait = 1 }: { status: number; wait?: number }) {
  const { t, href, requestId } = usePage();
  const [title, text] = status in WORDS ? WORDS[status as keyof typeof WORDS] : WORDS[500];
  const lost = status === 404;
  return (
    <Frame>
      <Head title={t(title)} />
      <h1>{t(title)}</h1>
      <p>{t(text, { id: requestId, count: wait })}</p>
      <p>
        <a className="btn" href={href(lost ? paths.search() : paths.home())}>
          {t(lost ? "site.notFound.search" : "site.error.home")}
        </a>
      </p>
    </Frame>
  );
}
