import { expect, test } from "vitest";
import { RESERVED_SLUGS, slugChoices, slugOf } from "./slug";

test.each([
  ["Ramesh Kumhar", "ramesh-kumhar"],
  ["  Md. Rauf  Shah ", "md-rauf-shah"],
  ["रमेश कुम्हार", "ramesh-kumhar"],
  ["सुनीता देवी", "sunita-devi"],
  ["गंगा", "ganga"],
  ["José D’Souza", "jose-dsouza"],
  ["<script>alert(1)</script>", "script-alert-1-script"],
  ["தமிழ்", ""],
  ["--", ""],
])("%s gets the address %s", (name, slug) => expect(slugOf(name)).toBe(slug));

test("a long name gives a short address that does not end in a hyphen", () => {
  const slug = slugOf("Very Long Name ".repeat(20));
  expect(slug.length).toBeLessThanOrEqual(48);
  expect(slug).not.toMatch(/-$/);
});

test("a page of ours or a bare number is never an address", () => {
  for (const word of [...RESERVED_SLUGS, "12345", "Jo"]) expect(slugChoices(word, "pottery")).not.toContain(slugOf(word));
  for (const slug of slugChoices("New", "pottery")) expect(RESERVED_SLUGS.has(slug)).toBe(false);
});

test("a name that is taken gets its craft, then a number", () => {
  expect(slugChoices("Ramesh Kumhar", "pottery").slice(0, 3)).toEqual(["ramesh-kumhar", "ramesh-kumhar-pottery", "ramesh-kumhar-pottery-2"]);
});

test("a name in a script we cannot write in Latin is known by its craft and a number", () => {
  expect(slugChoices("தமிழ்", "pottery")[0]).toBe("pottery-2");
});
