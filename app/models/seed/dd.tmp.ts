import { dealDemo } from "~/models/seed/demo/deal-demo";
console.time("deal");
const rows = dealDemo({ artisans: Number(process.argv[2] ?? 240), bookings: Number(process.argv[3] ?? 1500), now: Date.now() });
console.timeEnd("deal");
console.log(Object.fromEntries(Object.entries(rows).map(([k, v]) => [k, v.length])));
const by: Record<string, number> = {};
for (const b of rows.bookings) by[b.state] = (by[b.state] ?? 0) + 1;
console.log(by);
