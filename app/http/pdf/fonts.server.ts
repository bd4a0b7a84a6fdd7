import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Letters of both languages in one typeface, so that a line may mix them. */
export interface Fonts {
  plain: Buffer;
  strong: Buffer;
}

let fonts: Promise<Fonts> | undefined;

/** The two cuts documents are set in, read once. */
export const loadFonts = (): Promise<Fonts> => (fonts ??= readFonts());

async function readFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const [plain, strong] = await Promise.all([readFile(resolve("@expo-google-fonts/hind/400Regular/Hind_400Regular.ttf")), readFile(resolve("@expo-google-fonts/hind/700Bold/Hind_700Bold.ttf"))]);
  return { plain, strong };
}
