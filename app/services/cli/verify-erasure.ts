import { text } from "node:stream/consumers";
import { verifyErasure } from "~/services/privacy/verify-erasure.server";
import { runCheck } from "./verify";

/** `npm run verify:erasure -- ID`: whether anything is left of somebody. Words to look for, one a line, come on standard input: typed as arguments they would stay in the shell's history. */
const [person = ""] = process.argv.slice(2);
const words = process.stdin.isTTY ? [] : (await text(process.stdin)).split("\n");
await runCheck(() => verifyErasure({ person, words }));
