import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { refuse } from "~/domain/refusal";
import { drawSizes } from "./local/draw-sizes.server";
import { openPhoto } from "./local/open-photo.server";
import type { Images } from "./port";

const KEY = /^[\w-]{22}$/;
const FILE = /^(?:thumb|small|large)\.(jpg|webp)$/;
const TYPES = { jpg: "image/jpeg", webp: "image/webp" } as const;

/** Pictures as files in one folder, a folder for each picture, named by a hash of its owner and its bytes. */
export function localImages(folder: string): Images {
  const folderOf = (key: string): string => path.join(folder, key.slice(0, 2), key);

  return {
    async store(bytes, owner) {
      const opened = await openPhoto(bytes);
      if (!opened.ok) return opened;
      const key = createHash("sha256").update(owner).update("\n").update(bytes).digest("base64url").slice(0, 22);
      const files = await drawSizes(bytes).catch(() => null);
      if (!files) return refuse("picture_unreadable");
      await writeWhole(folderOf(key), files);
      return { ok: true, key, width: opened.width, height: opened.height };
    },

    async read(key, file) {
      const ending = FILE.exec(file)?.[1] as keyof typeof TYPES | undefined;
      if (!KEY.test(key) || !ending) return null;
      const bytes = await readFile(path.join(folderOf(key), file)).catch(ifAbsent);
      return bytes && { bytes, type: TYPES[ending] };
    },

    async remove(key) {
      if (KEY.test(key)) await rm(folderOf(key), { recursive: true, force: true });
    },
  };
}

/** Writes beside and renames, so that nobody reads half a picture. A folder that is there already holds the same. */
async function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const beside = `${folder}.${process.pid}.${Date.now()}`;
  await mkdir(beside, { recursive: true });
  for (const [name, bytes] of files) await writeFile(path.join(beside, name), bytes);
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!isCode(error, "ENOTEMPTY", "EEXIST")) throw error;
  });
}

const isCode = (error: unknown, ...codes: string[]): boolean => error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? "");

function ifAbsent(error: unknown): null {
  if (isCode(error, "ENOENT")) return null;
  throw error;
}
