import { expect, test } from "./journey";
import { writeCode } from "./steps";

for (const [language, width] of [["", 240], ["/hi", 240], ["", 1280]] as const) {
  const hindi = language === "/hi";

  test(`without a script, at ${width} pixels in ${hindi ? "Hindi" : "English"}: less data, choices, a copy, and leaving with a way back`, async ({ comes }) => {
    const mina = await comes({ width });
    const { page } = mina;
    await mina.open(`${language}/search`);
    await mina.follow(hindi ? "कम डेटा" : "Less data");
    await mina.look();
    await mina.press(hindi ? "कम डेटा लें" : "Use less data");
    await mina.look();
    expect(new URL(page.url()).pathname).toBe(`${language}/search`);
    await expect(page.locator("main img")).toHaveCount(0);
    await page.locator("a.photo").first().click();
    await page.goBack();

    await mina.open(`${language}/register`);
    await page.getByRole("checkbox").check();
    for (const [field, word] of [["#name", hindi ? "मीना राव" : "Mina Rao"], ["#identifier", `mina${width}@example.in`], ["#password", "seven blue pots"]] as const) await page.locator(field).fill(word);
    await page.locator("main form .btn").click();
    await writeCode(mina, `mina${width}@example.in`);
    await expect(page).toHaveURL(/\/account$/);

    await mina.open(`${language}/account`);
    await page.locator("main").getByRole("link", { name: hindi ? "आपकी मर्ज़ी" : "Your choices" }).click();
    await mina.look();
    await page.locator("#replay").check();
    await page.locator("main form .btn").click();
    await mina.look();
    await expect(page.locator("#replay")).toBeChecked();

    await mina.open(`${language}/account/data`);
    await page.locator("main form .btn").click();
    await mina.look();
    const file = page.waitForEvent("download");
    await page.locator("main .btn").click();
    expect((await file).suggestedFilename()).toBe("kalasetu-data.json");

    await mina.open(`${language}/account/nominee`);
    await mina.open(`${language}/account/erasure`);
    await page.locator("main form .btn").click();
    await mina.look();
    await expect(page.locator("#errors")).toBeVisible();
    await page.getByRole("checkbox").check();
    await page.locator("main form .btn").click();
    await mina.look();
    await page.locator("main form .btn").click();
    await mina.look();
    await expect(page.locator("main .btn")).toHaveAttribute("href", `${language}/login`);
  });
}
