/** How often a fault or load test repeats: a short form in the suite, the whole figure with `npm run test:full`. */
export const times = (short: number, full: number): number => (process.env.FULL === "1" ? full : short);
