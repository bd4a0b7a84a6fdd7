import { benchSearch } from "./search";
for (const n of process.argv.slice(2)) console.log(JSON.stringify(await benchSearch(Number(n)), null, 1));
