import { z } from "zod";
import { businessNow } from "~/services/clock/business-now.server";
import { askForStatements } from "~/services/tax-document/ask-for-statements.server";
import { jobKind } from "./job-kind";

/** Asks for the statements of the months that are over. */
export const askForStatementsJob = jobKind("ask_for_statements", z.object({}), () => askForStatements(businessNow()));
