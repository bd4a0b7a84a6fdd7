import { days } from "~/domain/time/instant";
import { forgetWant, type DocumentWant } from "~/models/document-want.server";
import { businessNow } from "~/services/clock/business-now.server";
import { issueDocument } from "./issue-document.server";

/** Issues what a want asks for; the row goes some days later. */
export async function issueWanted({ _id }: DocumentWant): Promise<void> {
  await issueDocument(_id, businessNow());
  await forgetWant(_id, new Date(Date.now() + days(7)));
}
