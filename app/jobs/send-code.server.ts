import { z } from "zod";
import { deliverCode } from "~/services/account/deliver-code.server";
import { jobKind } from "./job-kind";

export const sendCodeJob = jobKind("send_code", z.object({ request: z.string() }), ({ request }, key) => deliverCode({ request, key }));
