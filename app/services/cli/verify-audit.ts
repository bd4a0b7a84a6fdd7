import { verifyAudit } from "~/services/audit/verify-audit.server";
import { runCheck } from "./verify";

await runCheck(() => verifyAudit(Date.now()));
