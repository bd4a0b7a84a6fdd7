import { rm } from "node:fs/promises";
import path from "node:path";
import { environment } from "~/env.server";
import { localImages } from "./local.server";
import { keptCards } from "./local/kept-cards.server";
import type { Images } from "./port";

let chosen: Images | undefined;

/** The image store of this process: files under the data directory. */
export const images = (): Images => (chosen ??= localImages(path.join(environment().dataDir, "images")));

export type { Card } from "./local/draw-card.server";

let cards: ReturnType<typeof keptCards> | undefined;
const folderOfCards = (): string => path.join(environment().dataDir, "cards");

/** The cards that links are shown with, drawn on this machine whatever the image store is. */
export const shareCards = () => (cards ??= keptCards(folderOfCards()));

/** Removes all cards: each has a name on it, and is drawn again when it is asked for. */
export const emptyShareCards = (): Promise<void> => rm(folderOfCards(), { recursive: true, force: true });
