import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { pictureName } from "~/domain/artisan/picture-name";
import { randomId } from "~/http/signature.server";
import { images } from "~/adapters/images/index.server";
import { findArtisan } from "~/models/artisan.server";
import { addPhoto, MOST_PHOTOS } from "~/services/artisan/add-photo.server";
import { openShop } from "~/services/artisan/open-shop.server";
import { removePhoto } from "~/services/artisan/remove-photo.server";
import { saveProfile } from "~/services/artisan/save-profile.server";
import { useDatabase } from "../../support/database";

useDatabase();
beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kalasetu-photos-"));
});

async function newShop(): Promise<string> {
  const person = randomId();
  await openShop({ person, name: `Potter ${person}`, craft: "pottery", place: "molela", locale: "en" });
  return person;
}

const photo = async (red: number): Promise<Uint8Array> => new Uint8Array(await sharp({ create: { width: 400, height: 300, channels: 3, background: { r: red, g: 90, b: 40 } } }).jpeg().toBuffer());
const alt = { en: "A pot", hi: "घड़ा" };
const pictures = async (artisan: string) => (await findArtisan(artisan))?.pictures ?? [];

describe("an artisan's own page", () => {
  const words = { name: { en: "Ramesh Kumhar", hi: "रमेश कुम्हार" }, about: { en: "I learned from my father.", hi: "I learned from my father." }, languages: ["hindi"], since: 1998 };

  it("keeps what was written, and says so when somebody wrote meanwhile", async () => {
    const artisan = await newShop();
    expect(await saveProfile({ artisan, version: 1, ...words })).toEqual({ ok: true });
    expect(await saveProfile({ artisan, version: 1, ...words })).toEqual({ ok: true });
    expect(await saveProfile({ artisan, version: 1, ...words, since: 2001 })).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await findArtisan(artisan)).toMatchObject({ ...words, version: 2 });
  });

  it("cannot be written for somebody without a shop", async () => {
    expect(await saveProfile({ artisan: randomId(), version: 1, ...words })).toEqual({ ok: false, code: "not_found" });
  });
});

describe("an artisan's pictures", () => {
  it("take a photo once, however often it is sent, and lose it once", async () => {
    const artisan = await newShop();
    const bytes = await photo(200);
    for (let sent = 0; sent < 3; sent += 1) expect(await addPhoto({ artisan, bytes, alt })).toEqual({ ok: true });
    const [picture, ...more] = await pictures(artisan);
    expect(more).toEqual([]);
    if (picture?.kind !== "upload") throw new Error("no photo");
    expect(await images().read(picture.key, "small.jpg")).not.toBeNull();
    for (let sent = 0; sent < 2; sent += 1) expect(await removePhoto({ artisan, name: pictureName(picture) })).toEqual({ ok: true });
    expect(await pictures(artisan)).toEqual([]);
    expect(await images().read(picture.key, "small.jpg")).toBeNull();
  });

  it("refuse what is no photo and keep the earlier ones", async () => {
    const artisan = await newShop();
    await addPhoto({ artisan, bytes: await photo(10), alt });
    expect(await addPhoto({ artisan, bytes: new TextEncoder().encode("<svg onload=alert(1)>"), alt })).toEqual({ ok: false, code: "picture_unreadable" });
    expect(await pictures(artisan)).toHaveLength(1);
  });

  it("are not touched by another artisan who has the same photo", async () => {
    const [one, other] = [await newShop(), await newShop()];
    const bytes = await photo(77);
    await addPhoto({ artisan: one, bytes, alt });
    await addPhoto({ artisan: other, bytes, alt });
    const [mine] = await pictures(one);
    const [theirs] = await pictures(other);
    if (!mine || theirs?.kind !== "upload") throw new Error("no photos");
    await removePhoto({ artisan: one, name: pictureName(mine) });
    await removePhoto({ artisan: one, name: pictureName(theirs) });
    expect(await pictures(other)).toHaveLength(1);
    expect(await images().read(theirs.key, "small.jpg")).not.toBeNull();
  });

  it("end at twelve", async () => {
    const artisan = await newShop();
    for (let count = 0; count < MOST_PHOTOS; count += 1) expect(await addPhoto({ artisan, bytes: await photo(count * 20), alt })).toEqual({ ok: true });
    expect(await addPhoto({ artisan, bytes: await photo(255), alt })).toEqual({ ok: false, code: "too_many_pictures" });
  });
});
