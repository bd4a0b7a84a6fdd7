import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { runCheck } from "./verify";

await runCheck(verifyCalendar);
