import { z } from "zod";
import { sendResetLink } from "~/services/account/send-reset-link.server";
import { jobKind } from "./job-kind";

export const sendResetLinkJob = jobKind("send_reset_link", z.object({ identifier: z.string() }), ({ identifier }, key) => sendResetLink({ identifier, key }));
