import type { HeadersFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useMatches, useRouteError } from "@remix-run/react";
import { Document } from "~/ui/document";
import { Refused } from "~/ui/refused";

/** A refusal's own headers, such as when to come back, reach the browser with its page. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

export default function Root() {
  const dense = useMatches().some((match) => (match.handle as { dense?: boolean } | undefined)?.dense);
  return (
    <Document dense={dense}>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const refusal = isRouteErrorResponse(error) ? error : null;
  return (
    <Document>
      <Refused status={refusal?.status ?? 500} wait={Number((refusal?.data as { wait?: number } | null)?.wait ?? 1)} />
    </Document>
  );
}
