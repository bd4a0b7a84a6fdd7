import { expect, it, vi } from "vitest";
import { openSecret, sealSecret } from "./sealed-secret.server";

let fieldKeys: Buffer[] = [];
vi.mock("~/env.server", () => ({ environment: () => ({ fieldKeys }) }));

const [OLD, NEW] = [Buffer.alloc(32, "old"), Buffer.alloc(32, "new")];

it("what an older key has sealed opens while that key stands in the ring, and new secrets are sealed by the newest alone (C35)", () => {
  fieldKeys = [OLD];
  const sealed = sealSecret("JBSWY3DPEHPK3PXP", "meera");
  expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
  expect(sealSecret("JBSWY3DPEHPK3PXP", "meera")).not.toBe(sealed);
  fieldKeys = [NEW, OLD];
  expect(openSecret(sealed, "meera")).toBe("JBSWY3DPEHPK3PXP");
  const anew = sealSecret("JBSWY3DPEHPK3PXP", "meera");
  fieldKeys = [NEW];
  expect(openSecret(anew, "meera")).toBe("JBSWY3DPEHPK3PXP");
  expect(() => openSecret(sealed, "meera")).toThrow("opens with no key");
});

it("a sealed secret opens in no other row, and not with one bit changed", () => {
  fieldKeys = [NEW];
  const sealed = sealSecret("JBSWY3DPEHPK3PXP", "meera");
  expect(() => openSecret(sealed, "ravi")).toThrow();
  for (const at of [0, 13, -1]) {
    const bytes = Buffer.from(sealed, "base64url");
    const byte = bytes.at(at) ?? 0;
    bytes[at < 0 ? bytes.length + at : at] = byte ^ 1;
    expect(() => openSecret(bytes.toString("base64url"), "meera")).toThrow();
  }
});

it("without a key nothing is sealed", () => {
  fieldKeys = [];
  expect(() => sealSecret("JBSWY3DPEHPK3PXP", "meera")).toThrow("No key");
});
