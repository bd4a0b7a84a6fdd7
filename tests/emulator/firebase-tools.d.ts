declare module "firebase-tools/lib/emulator/auth/server" {
  import type { Server } from "node:http";

  /** The emulator of one project, before it listens. Not part of the package's public face: its version is pinned. */
  export function createApp(project: string): Promise<{ listen(port: number, host: string): Server }>;
}
