import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localImages } from "~/adapters/images/local.server";
import { imagesContract } from "./contract";

imagesContract("files", async () => localImages(await mkdtemp(path.join(tmpdir(), "kalasetu-images-"))));
