import { startPayments } from "~/adapters/payments/index.server";
import { connectDatabase } from "~/database/connect.server";
import { order } from "../support/shop";
import type { Draft } from "~/models/draft.server";
import { businessNow } from "~/services/clock/business-now.server";

// One of several processes whose people all want the same time. Reads its task from standard input, prints how each order ended.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { uri, dataDir, drafts, customers } = JSON.parse(Buffer.concat(chunks).toString()) as { uri: string | undefined; dataDir: string; drafts: Draft[]; customers: string[] };

const database = await connectDatabase({ uri, dataDir });
startPayments({ env: {}, local: true, now: businessNow });
const outcomes = await Promise.all(drafts.map((draft, index) => order({ ...draft, rubbishAt: new Date() }, customers[index] ?? "").then((outcome) => (outcome.ok ? "won" : outcome.code), (error: unknown) => `threw ${String(error)}`)));
await database.close();
process.stdout.write(JSON.stringify(outcomes));
process.exit(0);
