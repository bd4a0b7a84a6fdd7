import { verifyDocuments } from "~/services/tax-document/verify-documents.server";
import { runCheck } from "./verify";

await runCheck(verifyDocuments);
