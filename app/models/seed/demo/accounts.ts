/** The demo accounts that are printed; the page of the artisan and the bookings of both are made to show everything. */
export const DEMO_PASSWORD = "Demo@1234";
export const DEMO_CUSTOMER = "customer@kalasetu.demo";
export const DEMO_ARTISAN = "artisan@kalasetu.demo";
/** An artisan whose linked account is not active yet: his visits are paid in person. */
export const DEMO_IN_PERSON = "artisan21@kalasetu.demo";
export const DEMO_STAFF = "admin@kalasetu.demo";

/** Customers who show how the office deals with people. The two suspended ones have the printed password. */
export const DEMO_WARNED = "customer148@kalasetu.demo";
export const DEMO_SUSPENDED = "customer149@kalasetu.demo";
export const DEMO_APPEALING = "customer150@kalasetu.demo";

/** One member of staff for each role. */
export const DEMO_OFFICE = [
  { email: DEMO_STAFF, name: "Nirmala Joshi", role: "super_admin" },
  { email: "office@kalasetu.demo", name: "Imran Sheikh", role: "admin" },
  { email: "finance@kalasetu.demo", name: "Lakshmi Iyer", role: "finance" },
  { email: "moderator@kalasetu.demo", name: "Tenzin Dolma", role: "moderator" },
  { email: "support@kalasetu.demo", name: "Joseph Kujur", role: "support" },
] as const;

/** The artisan and the customer of the printed accounts, by their number. */
export const RAMESH = 0;
export const ANANYA = 0;
/** The artisan of `DEMO_IN_PERSON`. */
export const IQBAL = 20;
