import { connectDatabase } from "~/database/connect.server";
import { CRAFTS } from "~/domain/craft";
import { PLACES } from "~/domain/place/gazetteer";
import { environment } from "~/env.server";
import { prepareDatabase } from "~/models/prepare-database.server";

/** `npm run seed:reference`: makes a database ready without anybody in it. Crafts and places are part of the program and need no rows. */
const { mongoUri: uri, dataDir } = environment();
const database = await connectDatabase({ uri, dataDir });
try {
  await prepareDatabase();
  console.log(`Collections and indexes are ready. The ${CRAFTS.length} crafts and ${PLACES.length} places come with the program, so nothing else was written.`);
  console.log("There are no artisans yet. They sign up at /artisan/register.");
} finally {
  await database.close();
}
