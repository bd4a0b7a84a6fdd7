import { spawnSync } from "node:child_process";

// `npm run test:zones [-- FILE…]`: the tests of vitest as on machines in India, on the west coast of America and in UTC.
const ZONES = ["UTC", "Asia/Kolkata", "America/Los_Angeles"];

const failed = ZONES.filter((zone) => {
  console.log(`TZ=${zone}`);
  const { status } = spawnSync("node_modules/.bin/vitest", ["run", ...process.argv.slice(2)], { env: { ...process.env, TZ: zone, NODE_ENV: "test" }, stdio: "inherit" });
  return status !== 0;
});
console.log(failed.length === 0 ? "The same in every zone" : `Not in ${failed.join(", ")}`);
process.exit(failed.length > 0 ? 1 : 0);
