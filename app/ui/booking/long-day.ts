import type { Locale } from "~/messages";
import { formatDay } from "../format/day";

/** A day in full for headings, "Saturday 5 December", which may break over lines on the narrowest screens. */
export const longDay = (date: string, locale: Locale, style: { weekday?: boolean } = {}): string => formatDay(date, locale, { ...style, long: true }).replaceAll("\u00a0", " ");
