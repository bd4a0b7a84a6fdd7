import type { Outcome } from "~/domain/refusal";
import type { LocalDate } from "~/domain/time/zone";
import { changeRules } from "./change-rules.server";

/** Takes the exception of a date away; its weekday's hours hold again. */
export const openDay = ({ artisan, date }: { artisan: string; date: LocalDate }): Promise<Outcome<object>> =>
  changeRules(artisan, ({ exceptions }) => ({ exceptions: exceptions.filter((exception) => exception.date !== date) }));
