import type { ReactNode } from "react";
import { LOCALES } from "~/messages";
import stylesheet from "~/styles/app.css?url";
import { localizedHref } from "~/paths";
import { usePage } from "./page";

/** The HTML document around every page: language, style, the same address in the other languages. */
export function Document({ children, dense = false }: { children: ReactNode; dense?: boolean }) {
  const { locale, path, search, origin } = usePage();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <title></title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="theme-color" content="#26356b" />
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href={stylesheet} />
        {LOCALES.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={origin + localizedHref(other, path + search)} />
        ))}
      </head>
      <body className={dense ? "dense" : undefined}>{children}</body>
    </html>
  );
}
