import { z } from "zod";
import { sendVerifyLink } from "~/services/account/send-verify-link.server";
import { jobKind } from "./job-kind";

export const sendVerifyLinkJob = jobKind("send_verify_link", z.object({ person: z.string() }), ({ person }, key) => sendVerifyLink({ person, key }));
