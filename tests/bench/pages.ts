import { paths } from "~/paths";
import { DEMO_CUSTOMER } from "~/models/seed/demo/accounts";
import { Browser } from "../support/browser";
import type { Site } from "../support/site";

export interface BenchPage {
  name: string;
  path: string;
  /** The cookies of who opens it; empty when nobody is signed in. */
  cookie: string;
  kind: "public" | "person";
}

/** The pages that are measured, as the demo data has them. */
export async function benchPages(site: Site): Promise<BenchPage[]> {
  const customer = new Browser(site.url);
  await customer.signInAs(DEMO_CUSTOMER);
  const listed = await (await customer.get(paths.bookings())).text();
  const booking = /href="(\/bookings\/[\w-]{22})"/.exec(listed)?.[1] ?? paths.bookings();
  const open = (name: string, path: string): BenchPage => ({ name, path, cookie: "", kind: "public" });
  return [
    open("home", paths.home()),
    open("search", paths.search()),
    open("craft", paths.craft({ craft: "pottery" })),
    open("profile", paths.artisan({ slug: "ramesh-kumhar" })),
    open("choose a time", paths.chooseTime({ slug: "farzana-begum" })),
    open("home in Hindi", `/hi${paths.home().replace(/\/$/, "")}`),
    { name: "booking", path: booking, cookie: customer.cookie(), kind: "person" },
    { name: "bookings", path: paths.bookings(), cookie: customer.cookie(), kind: "person" },
  ];
}
