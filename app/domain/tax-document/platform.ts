import { COMPANY } from "../company";
import type { Issuer } from "./tax-document";

/** The marketplace as its documents name it. */
export const PLATFORM: Issuer = { person: null, code: "KS", name: COMPANY.name, address: COMPANY.address, state: COMPANY.state, gstin: COMPANY.gstin };
