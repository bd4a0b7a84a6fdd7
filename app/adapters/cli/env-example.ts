import { readFileSync, writeFileSync } from "node:fs";
import { envExample, withVariableTable } from "../write-variables";

/** `npm run env:example`: writes `.env.example` and the README's table of variables from the schemas. */
writeFileSync(".env.example", envExample());
writeFileSync("README.md", withVariableTable(readFileSync("README.md", "utf8")));
