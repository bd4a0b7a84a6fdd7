import { beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { IMAGE_SIZES, type Images } from "~/adapters/images/port";
import { busyPhoto, photo } from "./photos";

/** What every image store must do, whoever does it. */
export function imagesContract(name: string, open: () => Promise<Images>): void {
  describe(`images kept by ${name}`, () => {
    let images: Images;

    beforeAll(async () => {
      images = await open();
    });

    it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("takes a photo as %s and gives it in every size and format", async (format) => {
      const stored = await images.store(await photo({ format }), "asha");
      expect(stored).toMatchObject({ ok: true, width: 800, height: 600 });
      if (!stored.ok) return;
      for (const size of IMAGE_SIZES) {
        for (const [ending, type] of [["jpg", "image/jpeg"], ["webp", "image/webp"]] as const) {
          const file = await images.read(stored.key, `${size}.${ending}`);
          expect(file?.type).toBe(type);
          expect((await sharp(file?.bytes).metadata()).format).toBe(type.slice(6));
        }
      }
    });

    it("keeps thumbnails within 6,000 bytes even when the photo is full of detail", async () => {
      const stored = await images.store(await busyPhoto(), "asha");
      if (!stored.ok) throw new Error(stored.code);
      for (const ending of ["jpg", "webp"]) expect((await images.read(stored.key, `thumb.${ending}`))?.bytes.length).toBeLessThanOrEqual(6000);
    });

    it("turns a photo upright and forgets where and by what it was taken", async () => {
      const stored = await images.store(await photo({ format: "jpeg", orientation: 6, place: true }), "asha");
      expect(stored).toMatchObject({ width: 600, height: 800 });
      if (!stored.ok) return;
      const { exif, width = 0, height = 0 } = await sharp((await images.read(stored.key, "large.jpg"))?.bytes).metadata();
      expect(exif).toBeUndefined();
      expect(height).toBeGreaterThan(width);
    });

    it("gives the same key for the same photo sent twice, and another to another owner", async () => {
      const bytes = await photo({ format: "png" });
      const [one, again, other] = await Promise.all([images.store(bytes, "asha"), images.store(bytes, "asha"), images.store(bytes, "ramesh")]);
      expect(again).toEqual(one);
      expect(other.ok && one.ok && other.key !== one.key).toBe(true);
    });

    it("removes a picture of one owner and leaves the other's", async () => {
      const bytes = await photo({ format: "webp" });
      const [one, other] = await Promise.all([images.store(bytes, "meena"), images.store(bytes, "gopal")]);
      if (!one.ok || !other.ok) throw new Error("not stored");
      await images.remove(one.key);
      await images.remove(one.key);
      expect(await images.read(one.key, "small.jpg")).toBeNull();
      expect(await images.read(other.key, "small.jpg")).not.toBeNull();
    });

    it.each([
      ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"],
      ["a web page", "<!doctype html><p>hello"],
      ["a PDF", "%PDF-1.7\n%âãÏÓ"],
      ["an archive", "PK\x03\x04 rest"],
      ["nothing", ""],
      ["a damaged JPEG", "\xff\xd8\xff\xe0 and then words"],
    ])("refuses %s", async (_what, text) => {
      expect(await images.store(Buffer.from(text, "latin1"), "asha")).toEqual({ ok: false, code: "picture_unreadable" });
    });

    it("refuses half a photo", async () => {
      const whole = await busyPhoto();
      expect(await images.store(whole.subarray(0, whole.length / 2), "asha")).toEqual({ ok: false, code: "picture_unreadable" });
    });

    it("refuses more than 8 MB, and more than 40 million pixels in a small file", async () => {
      expect(await images.store(new Uint8Array(8 * 1024 * 1024 + 1), "asha")).toEqual({ ok: false, code: "picture_too_large" });
      const bomb = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: "white" } }).png().toBuffer();
      expect(await images.store(bomb, "asha")).toEqual({ ok: false, code: "picture_too_large" });
    });

    it.each([["../../etc/passwd", "small.jpg"], ["aaaaaaaaaaaaaaaaaaaaaa", "small.jpg"], ["aaaaaaaaaaaaaaaaaaaaaa", "../x.jpg"], ["aaaaaaaaaaaaaaaaaaaaaa", "small.svg"]])("has nothing under %s / %s", async (key, file) => {
      expect(await images.read(key, file)).toBeNull();
      await images.remove(key);
    });
  });
}
