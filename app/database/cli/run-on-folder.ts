import { parseArgs } from "node:util";
import type { Manifest } from "../backup/manifest.server";

/** Runs a command on the one folder that it is given and prints what the backup there holds, as JSON; a fault is said in one sentence, with exit code 1. */
export async function runOnFolder(known: readonly string[], run: (folder: string, words: ReadonlySet<string>) => Promise<Manifest>): Promise<void> {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: Object.fromEntries(known.map((word) => [word, { type: "boolean" as const }])) });
    const [folder, more] = positionals;
    if (!folder || more) throw new Error("Name one folder: npm run backup -- DIR, npm run restore -- DIR");
    console.log(JSON.stringify(summaryOf(await run(folder, new Set(Object.keys(values)))), null, 2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

const summaryOf = ({ takenAt, moment, salt, collections, pictures }: Manifest) => ({
  takenAt,
  moment,
  encrypted: salt !== undefined,
  collections: Object.fromEntries(collections.map(({ name, documents }) => [name, documents])),
  pictureFiles: pictures.length,
});
