import type { ReactNode } from "react";
import stylesheet from "~/styles/app.css?url";
import { usePage } from "./page";

/** The HTML document around every page: language, style; what belongs to one page comes later, see `ui/head.tsx`. */
export function Document({ children, dense = false }: { children: ReactNode; dense?: boolean }) {
  const { locale, lessData } = usePage();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <title></title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="theme-color" content="#26356b" />
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body className={[dense ? "dense" : "", lessData ? "less" : ""].join(" ").trim() || undefined}>{children}</body>
    </html>
  );
}
