import { expect, test } from "vitest";
import { acceptedEncoding } from "./accepted-encoding.server";

test("a browser gets the best encoding that it takes, and nothing it refuses", () => {
  expect(acceptedEncoding("gzip, deflate, br, zstd")).toBe("br");
  expect(acceptedEncoding("gzip, deflate")).toBe("gzip");
  expect(acceptedEncoding("br;q=0, gzip;q=0.5")).toBe("gzip");
  expect(acceptedEncoding("br;q=0.1, GZIP;q=0.9")).toBe("gzip");
  expect(acceptedEncoding("*")).toBe("br");
  expect(acceptedEncoding("*, br;q=0")).toBe("gzip");
  for (const none of [undefined, "", "identity", "zstd", "br;q=0, gzip;q=0", "nobr, xgzip"]) expect(acceptedEncoding(none)).toBe("identity");
});
