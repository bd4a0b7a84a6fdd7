import path from "node:path";
import { environment } from "~/env.server";
import { localImages } from "./local.server";
import type { Images } from "./port";

let chosen: Images | undefined;

/** The image store of this process: files under the data directory. */
export const images = (): Images => (chosen ??= localImages(path.join(environment().dataDir, "images")));
