import { data } from "@remix-run/node";
import type { RefusalCode } from "~/domain/refusal";
import { invalidForm } from "./form.server";

/** The answer for a well-formed form that came too late or may not be done: 409, the words kept, and the reason's code. */
export const refusedForm = (fields: FormData, reason: RefusalCode) => data({ form: invalidForm(fields, { "": [`refusal.${reason}`] }).data.form, reason }, { status: 409 });
