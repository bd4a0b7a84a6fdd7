import { apiDocument } from "./api-document.server";

export const handle = { policy: "api" as const };

/** The description of `/api` for programs (OpenAPI 3.1). */
export const loader = () => Response.json(apiDocument());
