import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { translator } from "~/messages";
import { localizedHref } from "~/paths";
import { PageProvider, type Page, type PageHead } from "~/ui/page";
import { environment } from "~/env.server";
import stylesheet from "~/styles/app.css?url";
import { AboutPage } from "~/ui/about-page";
import { viewerOf, type RequestContext } from "./context.server";

/** What every page says before its first word: that it is one, and which stylesheet it takes, so that no picture is asked for before it. */
export const PAGE_HEADERS = { "Content-Type": "text/html; charset=utf-8", Link: `<${stylesheet}>; rel=preload; as=style` };

/** Renders one page to its HTML. The head is written after the body, see `ui/head.tsx`. */
export function renderPage(element: ReactElement, context: RequestContext): string {
  const t = translator(context.locale);
  const head: PageHead = { title: "" };
  const page: Page = {
    locale: context.locale,
    t,
    href: (path) => localizedHref(context.locale, path),
    get csrf() {
      return context.csrf();
    },
    now: context.now,
    viewer: viewerOf(context),
    path: context.path,
    search: context.search,
    origin: environment().publicUrl,
    requestId: context.requestId,
    head,
    demo: context.demo,
    again: context.again !== null,
    lessData: context.lessData,
  };
  const body = renderToStaticMarkup(<PageProvider value={page}>{element}</PageProvider>);
  const title = [head.faulty ? `${t("ui.form.errorWord")}: ${head.title}` : head.title, t("site.name")].filter(Boolean).join(" · ");
  const tags = renderToStaticMarkup(
    <>
      <title>{title}</title>
      <AboutPage head={head} locale={page.locale} origin={page.origin} path={page.path} siteName={t("site.name")} />
      {head.tags}
    </>,
  );
  return `<!doctype html>${body.replace("<title></title>", () => tags)}`;
}
