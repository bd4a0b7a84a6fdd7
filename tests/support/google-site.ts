import { afterAll, beforeAll } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { buildIndexes } from "~/models/model.server";
import { googleKeys, startGoogle } from "../fakes/google";
import { startSite, type Site } from "./site";

export interface GoogleSite {
  site: Site;
  google: Awaited<ReturnType<typeof startGoogle>>;
}

/** A running site that offers Google's sign-in, a Google on this machine, and this test's own hand on the site's database. */
export function useGoogleSite(): GoogleSite {
  const world = {} as GoogleSite;
  let close: () => Promise<void>;
  beforeAll(async () => {
    world.google = await startGoogle();
    world.site = await startSite({ env: googleKeys(world.google.issuer) });
    ({ close } = await connectDatabase({ uri: world.site.database ?? undefined, dataDir: world.site.dataDir }));
    await buildIndexes();
  });
  afterAll(async () => {
    await close();
    await world.site.stop();
    await world.google.stop();
  });
  return world;
}
