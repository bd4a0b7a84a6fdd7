import { z } from "zod";
import { environment } from "~/env.server";
import { ASKED, ENTRY_BY_COOKIE, ENTRY_BY_TOKEN, ME, REFUSAL } from "./answers";
import { OPERATIONS, type Operation } from "./operations";

/** Refused by every operation: too many calls, and when the site can keep nothing. */
const ALWAYS_REFUSED = [429, 503];

const WORDS: Record<number, string> = {
  200: "Done",
  201: "Made",
  202: "Asked for: a code goes to the address",
  204: "Done, nothing to say",
  400: "Not a JSON object, or a key that cannot be one",
  401: "Not signed in, or not with these words",
  403: "Not from this site, not without the header, or not by this account",
  409: "It stands otherwise: the code is wrong or over, the account is linked to another, the key was used",
  413: "Too large",
  415: "Not application/json",
  422: "Fields are missing, wrong or unknown: see `fields`",
  429: "Too many calls: see Retry-After",
  501: "Not set up here",
  503: "Not just now: see Retry-After",
};

const ABOUT = `JSON for programs, by the same rules as the pages.
A caller is known in one of two ways. By the cookie that signing in sets: calls that change something then carry the header X-KalaSetu-Csrf with the value of \`csrf\`.
By a token: ask for it at sign-in with the header \`X-KalaSetu-Session: token\`, then send \`Authorization: Bearer <token>\`. Where that header stands no cookie counts.
Sites named in CORS_ORIGINS may call; those named by an ending (*.example.app) only with a token. 300 calls in 15 minutes from one network, fewer for signing in.
Codes in \`error.code\` stay; sentences in \`error.message\` are for people, in English or Hindi by Accept-Language.`;

/** A zod schema as JSON Schema. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const ref = (name: string): object => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });
const refused = (status: number): object => ({ description: WORDS[status], content: ref("Refusal"), ...(status === 429 || status === 503 ? { headers: { "Retry-After": { description: "Seconds to wait", schema: { type: "integer" } } } } : {}) });

/** The description of `/api` in OpenAPI 3.1, made from the schemas that calls are checked by. */
export function apiDocument(): object {
  const paths = Object.fromEntries(OPERATIONS.map(({ path, method, ...operation }) => [path, { [method]: describe(operation) }]));
  const schemas = {
    Entry: { anyOf: [schemaOf(ENTRY_BY_COOKIE, "output"), schemaOf(ENTRY_BY_TOKEN, "output")] },
    Asked: schemaOf(ASKED, "output"),
    Me: schemaOf(ME, "output"),
    Refusal: schemaOf(REFUSAL, "output"),
    Document: { type: "object", required: ["openapi", "info", "paths"] },
  };
  const { publicUrl, https, cookieName } = environment();
  const securitySchemes = { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" }, cookie: { type: "apiKey", in: "cookie", name: https ? `__Host-${cookieName}` : cookieName } };
  return { openapi: "3.1.0", info: { title: "KalaSetu", version: "1", description: ABOUT }, servers: [{ url: publicUrl }], paths, components: { schemas, securitySchemes } };
}

function describe({ id, summary, body, done, refused: own, session, repeatable }: Omit<Operation, "path" | "method">): object {
  const answers = Object.entries(done).map(([status, name]) => [status, { description: WORDS[Number(status)], ...(name ? { content: ref(name) } : {}) }]);
  const refusals = [...own, ...ALWAYS_REFUSED].map((status) => [status, refused(status)]);
  return {
    operationId: id,
    summary,
    ...(session ? { security: [{ token: [] }, { cookie: [] }] } : {}),
    parameters: repeatable ? [{ name: "Idempotency-Key", in: "header", description: "A name of your own for this call: sent again within 24 hours it is done once and answered as the first time", schema: { type: "string", pattern: "^[\\w-]{16,128}$" } }] : [],
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } } : {}),
    responses: { ...Object.fromEntries([...answers, ...refusals]), default: { description: "Any other refusal, such as 404, 405 and 500", content: ref("Refusal") } },
  };
}
