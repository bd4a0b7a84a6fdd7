import { buildIfOld, installPackages, run } from "../../app/models/cli/set-up.mjs";

// `npm run bench` measures everything, about five minutes on a quiet machine; `npm run bench -- PART…` only these parts.
installPackages();
buildIfOld();
run(process.execPath, ["--import", "tsx", "tests/bench/measure.ts", ...process.argv.slice(2)], { ENV_FILE: "none", NODE_ENV: "production", DEMO: "1" });
