import { parseArgs } from "node:util";
import { connectDatabase } from "~/database/connect.server";
import { environment } from "~/env.server";
import { prepareDatabase } from "~/models/prepare-database.server";
import { People } from "~/models/person.server";
import { DEMO_APPEALING, DEMO_ARTISAN, DEMO_CUSTOMER, DEMO_IN_PERSON, DEMO_OFFICE, DEMO_PASSWORD, DEMO_SUSPENDED } from "~/models/seed/demo/accounts";
import { seedDemo } from "~/models/seed/demo/seed-demo.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { measureClock } from "~/services/clock/measure-clock.server";

/** The fewest artisans among whom every story of the demo finds its part. */
const FEWEST_ARTISANS = 24;

/** `npm run seed [-- --artisans N] [--bookings N] [--if-empty]`: fills an empty database with demo data and prints the accounts. */
const { values } = parseArgs({
  options: { artisans: { type: "string", default: "240" }, bookings: { type: "string", default: "1500" }, "if-empty": { type: "boolean", default: false } },
});
const size = { artisans: Number(values.artisans), bookings: Number(values.bookings) };
const env = environment();

if (!Number.isSafeInteger(size.artisans) || size.artisans < FEWEST_ARTISANS) stop(`--artisans must be a whole number of ${FEWEST_ARTISANS} or more.`);
if (!Number.isSafeInteger(size.bookings) || size.bookings < 0) stop("--bookings must be a whole number.");
if (env.production) stop("This is production: demo data stays out. Run with DEMO=1 or without NODE_ENV=production.");

const database = await connectDatabase({ uri: env.mongoUri, dataDir: env.dataDir });
try {
  await prepareDatabase();
  await measureClock();
  if (!(await People.exists({}))) {
    const began = Date.now();
    await seedDemo({ ...size, now: businessNow() }, console.log);
    console.log(`Done in ${Math.round((Date.now() - began) / 1000)} seconds.`);
    printAccounts();
  } else if (values["if-empty"]) {
    console.log("Demo data is there.");
    printAccounts();
  } else {
    console.error("This database has people already. Use another one (DATA_DIR or MONGO_URI), or --if-empty to leave it as it is.");
    process.exitCode = 1;
  }
} finally {
  await database.close();
}

/** Who may sign in to the demo, as what, and where: a table as wide as its longest words. */
function printAccounts(): void {
  const at = (path: string) => env.publicUrl + path;
  const rows = [
    ["customer", DEMO_CUSTOMER, at(paths.login())],
    ["artisan", DEMO_ARTISAN, at(paths.artisanLogin())],
    ["in person", DEMO_IN_PERSON, at(paths.artisanLogin())],
    ["suspended", DEMO_SUSPENDED, at(paths.login())],
    ["appealing", DEMO_APPEALING, at(paths.login())],
    ...DEMO_OFFICE.map(({ email, role }) => [role, email, at(paths.adminLogin())] as const),
  ] as const;
  const names = Math.max(...rows.map(([name]) => name.length));
  const emails = Math.max(...rows.map(([, email]) => email.length));
  console.log(`
Sign in with the password ${DEMO_PASSWORD}
${rows.map(([name, email, where]) => `  ${name.padEnd(names)} ${email.padEnd(emails)} ${where}`).join("\n")}
The second factor of staff: ${at(paths.devCodes())}
`);
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
