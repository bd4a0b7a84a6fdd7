import { cert, initializeApp } from "firebase-admin/app";
import { getAuth, type Auth } from "firebase-admin/auth";
import { VendorFault } from "~/adapters/vendor-call/fault";
import type { FirebaseSettings } from "../config.server";

let apps = 0;

/** Firebase with the rights of the project's owner, by its own package. */
export function openAdmin({ account, project: projectId }: FirebaseSettings): Auth {
  apps += 1;
  return getAuth(initializeApp({ credential: cert(account), projectId }, `kalasetu-${apps}`));
}

/** What the package calls its own trouble with the network or with an answer, as against a refusal. */
const TROUBLE = /^(app\/|auth\/internal-error$|auth\/too-many|auth\/quota)/;

/** Makes one call of the package, whose trouble becomes a fault of the vendor. */
export async function asAdmin<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw TROUBLE.test(codeOf(error)) ? new VendorFault("broken", codeOf(error)) : error;
  }
}

/** The code of an error of the package; empty for any other error. */
export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : "";
};
