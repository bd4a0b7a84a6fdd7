import { z } from "zod";

/** What signs as our project when Firebase is asked for something that takes its owner's rights. */
export interface ServiceAccount {
  projectId: string;
  clientEmail: string;
  privateKey: string;
}

const JSON_OF_IT = z.object({ project_id: z.string().min(1), client_email: z.email(), private_key: z.string().includes("PRIVATE KEY") });

/** Reads a service account's JSON, plain or in base64. Throws without repeating any of it. */
export function readServiceAccount(text: string): ServiceAccount {
  const read = JSON_OF_IT.safeParse(asJson(text.startsWith("{") ? text : Buffer.from(text, "base64").toString("utf8")));
  if (!read.success) throw new Error("Identity: FIREBASE_SERVICE_ACCOUNT is no service account: JSON with project_id, client_email and private_key");
  const { project_id: projectId, client_email: clientEmail, private_key: key } = read.data;
  return { projectId, clientEmail, privateKey: key.replaceAll("\\n", "\n") };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
