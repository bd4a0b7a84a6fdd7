import { z } from "zod";
import { SITE_CONFIG } from "~/env.server";
import { CACHE_CONFIG } from "./cache/config.server";
import { EMAIL_CONFIG } from "./email/config.server";
import { FIREBASE_CONFIG } from "./identity/config.server";
import { JOBS_CONFIG } from "./jobs/config.server";
import { RAZORPAY_CONFIG } from "./payments/config.server";

/** A variable as people read about it. */
export interface Variable {
  name: string;
  /** Which port it belongs to. */
  group: string;
  /** What counts when it is not set, as a value; else `unset` says it in words, or nothing does. */
  fallback: string;
  unset: string;
  description: string;
  /** Opens the way to a real service; refused in a demo. */
  live: boolean;
}

const TESTS = z.object({ CHROMIUM_PATH: z.string().default("/usr/bin/chromium").meta({ description: "tests only: the browser of the journeys" }) });

const GROUPS: Record<string, z.ZodObject> = { "The site": SITE_CONFIG, Payments: RAZORPAY_CONFIG, "E-mail": EMAIL_CONFIG, Identity: FIREBASE_CONFIG, Jobs: JOBS_CONFIG, Cache: CACHE_CONFIG, Tests: TESTS };

/** Every variable there is, in the order of the schemas that read them. A variable without a description is a bug. */
export function listVariables(): Variable[] {
  return Object.entries(GROUPS).flatMap(([group, { shape }]) =>
    Object.entries(shape).map(([name, schema]) => {
      const { description, unset = "", live = false } = (schema as z.ZodType).meta() ?? {};
      if (!description) throw new Error(`${name} has no description`);
      return { name, group, fallback: fallbackOf(schema), unset: String(unset), description, live: live === true };
    }),
  );
}

/** The default as it would be written in the environment. */
function fallbackOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodDefault) return String(schema.def.defaultValue);
  return schema instanceof z.ZodPipe ? fallbackOf(schema.def.in) : "";
}
