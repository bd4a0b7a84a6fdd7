import { connectDatabase } from "~/database/connect.server";
import { environment } from "~/env.server";
import { CodeRequests } from "~/models/code-request.server";

/** Lets every code that was sent grow too old: real time cannot be moved on. */
const { mongoUri, dataDir } = environment();
const { close } = await connectDatabase({ uri: mongoUri, dataDir });
await CodeRequests.updateMany({}, { $set: { expiresAt: Date.now() - 1 } }).exec();
await close();
process.exit(0);
