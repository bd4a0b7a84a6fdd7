import { environment } from "~/env.server";
import { readJobsConfig } from "./config.server";
import { localJobs } from "./local.server";
import type { JobsPort } from "./port";

let port: JobsPort | undefined;

/** The jobs of this process: rows in the database, shared by all processes. */
export function jobs(): JobsPort {
  if (!port) {
    readJobsConfig(environment().raw);
    port = localJobs();
  }
  return port;
}
