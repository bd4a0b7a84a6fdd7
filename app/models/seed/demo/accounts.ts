/** The demo accounts that are printed; the page of the artisan and the bookings of both are made to show everything. */
export const DEMO_PASSWORD = "Demo@1234";
export const DEMO_CUSTOMER = "customer@kalasetu.demo";
export const DEMO_ARTISAN = "artisan@kalasetu.demo";
export const DEMO_STAFF = "admin@kalasetu.demo";

/** The artisan and the customer of the printed accounts, by their number. */
export const RAMESH = 0;
export const ANANYA = 0;
