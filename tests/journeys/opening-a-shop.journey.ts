import { expect, test } from "./journey";
import { ARTISAN, writeCode } from "./steps";

test("a new artisan signs up, adds a service and hours, is listed as not yet verified, and can pause", async ({ site, comes }) => {
  const kamla = await comes({ width: 240 });
  await kamla.open("/artisan/register");
  await kamla.press("Open shop");
  await expect(kamla.page.locator(".errors")).toBeVisible();
  await kamla.look();
  await kamla.fill({ "Your name": "Kamla Meghwal", "E-mail or mobile number": "98290 12345", "Choose a password": "Lantern-Boat-77" });
  await kamla.page.locator("[name=craft]").selectOption("embroidery");
  await kamla.page.locator("[name=place]").fill("Barmer");
  await kamla.page.locator("[name=terms]").check();
  await kamla.press("Open shop");
  await kamla.look();
  await writeCode(kamla, "+919829012345");
  await expect(kamla.page).toHaveURL(/\/artisan$/);
  await kamla.look();

  await kamla.follow("Add a service");
  await kamla.look();
  await kamla.press("Save, go on");
  await expect(kamla.page.locator(".errors")).toBeVisible();
  await kamla.look();
  await kamla.page.locator("[name=titleEn]").fill("Mirror work at your home");
  await kamla.page.locator("[name=descriptionEn]").fill("I bring cloth, thread and mirrors.");
  await kamla.press("Save, go on");
  await kamla.look();
  await kamla.page.locator("[name=places][value=home]").check();
  await kamla.page.locator("[name=people]").fill("4");
  await kamla.press("Save, go on");
  await kamla.look();
  await kamla.page.locator("[name=priceType][value=per_person]").check();
  await kamla.page.locator("[name=price]").fill("१,२००");
  await kamla.press("Work it out");
  await expect(kamla.page.locator("main")).toContainText("You will receive");
  await kamla.look();
  await kamla.press("Save, go on");
  await expect(kamla.page.locator("main")).toContainText("You will receive");
  await kamla.look();
  await kamla.press("Publish");
  await expect(kamla.page).toHaveURL(/saved=1/);
  await kamla.look();

  await kamla.page.goto(`${site.url}/artisan/days`);
  await kamla.look();
  await kamla.page.locator("[name=mon-1-from]").fill("10 am");
  await kamla.page.locator("[name=mon-1-to]").fill("9:00");
  await kamla.press("Save my hours");
  await expect(kamla.page.locator(".errors")).toBeVisible();
  await kamla.page.locator("[name=mon-1-to]").fill("शाम 4");
  await kamla.press("Copy to all");
  await kamla.press("Save my hours");
  await kamla.look();
  await site.idle();

  const visitor = await comes();
  await visitor.open("/search?q=Kamla+Meghwal");
  await visitor.page.locator(".card a").first().click();
  await visitor.look();
  await expect(visitor.page.getByText("Not yet verified by KalaSetu")).toBeVisible();
  await expect(visitor.page.getByText("₹1,200").first()).toBeVisible();
  const asOthers = await visitor.page.locator("main").innerHTML();
  await kamla.page.goto(visitor.page.url());
  expect((await kamla.page.locator("main").innerHTML()).replace(/<p class="note">.*?<\/p>/gs, "")).toBe(asOthers);

  for (const path of ["/artisan/bookings", "/artisan/services", "/artisan/money", "/artisan/page", "/artisan/page/photos", "/artisan/days/rules", "/artisan/days/closed"]) {
    await kamla.page.goto(site.url + path);
    await kamla.look();
  }

  await kamla.page.goto(`${site.url}/artisan/pause`);
  await kamla.look();
  await kamla.press("Pause my page");
  await site.idle();
  await visitor.page.reload();
  await expect(visitor.page.locator(".row a")).toHaveCount(0);
  await visitor.page.goto(`${site.url}/search?q=Kamla+Meghwal`);
  await visitor.look();
  await expect(visitor.page.locator(".card")).toHaveCount(0);
});

test("the connection is lost in the third step of a service, and the artisan goes on in another browser", async ({ site, comes }) => {
  const ramesh = await comes({ width: 240 });
  await ramesh.signIn(ARTISAN, "/artisan/login");
  await ramesh.open("/hi/artisan/services/new");
  await ramesh.page.locator("[name=titleHi]").fill("दीये बनाना");
  await ramesh.page.locator("[name=descriptionHi]").fill("हम साथ में दीये बनाते हैं।");
  await ramesh.press("सहेजें, आगे बढ़ें");
  await ramesh.look();
  await ramesh.page.locator("[name=people]").fill("३");
  await ramesh.press("सहेजें, आगे बढ़ें");
  await expect(ramesh.page).toHaveURL(/\/price$/);
  await ramesh.page.locator("[name=price]").fill("450");
  await ramesh.page.context().setOffline(true);
  await ramesh.press("सहेजें, आगे बढ़ें");
  await expect(ramesh.page.locator("main")).toHaveCount(0);

  const again = await comes({ width: 1280 });
  await again.signIn(ARTISAN, "/artisan/login");
  await again.open("/hi/artisan/services");
  await again.follow("पूरा करें : दीये बनाना");
  await expect(again.page).toHaveURL(/\/price$/);
  await again.look();
  await again.page.locator("[name=price]").fill("450");
  await again.press("सहेजें, आगे बढ़ें");
  for (const words of ["दीये बनाना", "हम साथ में दीये बनाते हैं।", "₹450"]) await expect(again.page.locator("main")).toContainText(words);
  await again.look();
  await again.page.locator("summary").first().click();
  await again.follow("कितना समय और कहाँ");
  await expect(again.page.locator("[name=people]")).toHaveValue("3");
  await again.press("सहेजें, आगे बढ़ें");
  await again.press("सेवा चालू करें");
  await expect(again.page).toHaveURL(/saved=1/);
  await again.page.goto(`${site.url}/hi/artisan/services`);
  await expect(again.page.getByText("अधूरी सेवाएँ")).toHaveCount(0);
  await expect(again.page.getByRole("heading", { name: "दीये बनाना" })).toHaveCount(1);
});
