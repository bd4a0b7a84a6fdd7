import type { IncomingHttpHeaders } from "node:http";
import { cookieLine, cookieName, readCookies } from "./cookies.server";

const COOKIE = "ks_less";
const YEAR = 365 * 24 * 60 * 60;

/** The header by which a browser asks for less data by itself. */
export const SAVES_DATA = { "save-data": "on" } as const;

/** Whether a request wants pages without pictures: as somebody chose here, else as the browser's data saver says. */
export function wantsLessData(headers: IncomingHttpHeaders): boolean {
  const chosen = headers.cookie?.includes(COOKIE) ? readCookies(headers.cookie).get(cookieName(COOKIE)) : undefined;
  return chosen === "1" || chosen === "0" ? chosen === "1" : headers["save-data"] === SAVES_DATA["save-data"];
}

/** The cookie that keeps the choice for a year. */
export const lessDataCookie = (less: boolean): string => cookieLine(COOKIE, less ? "1" : "0", YEAR);
