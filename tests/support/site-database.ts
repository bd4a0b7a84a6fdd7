import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import mongoose from "mongoose";
import { withName } from "./with-name";

/** The address of a fresh database on MONGO_URI for one site; null where sites keep their data in their own folder. */
export const freshDatabase = (): string | null => (process.env.MONGO_URI ? withName(process.env.MONGO_URI, `kt_site_${randomUUID().slice(0, 8)}`) : null);

/** Puts the demo data, as the template has it, into a database on MONGO_URI. */
export function seedDatabase(where: Record<string, string>, size: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts", ...size], { env: { ...process.env, ENV_FILE: "none", NODE_ENV: "production", DEMO: "1", ...where }, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve, reject) => child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The seed ended with ${code}`)))));
}

export async function dropDatabase(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
