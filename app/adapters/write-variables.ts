import { listVariables, type Variable } from "./variables";

/** The text of `.env.example`: every variable with what it does, none of them set. */
export function envExample(): string {
  const groups = [...new Set(listVariables().map(({ group }) => group))];
  const part = (group: string) => [`# ${group}`, ...listVariables().filter((one) => one.group === group).map(exampleOf)].join("\n");
  return `# Copy to .env and take the # off what you set. The real environment wins over this file.\n# Made by npm run env:example from the schemas; change it there.\n\n${groups.map(part).join("\n\n")}\n`;
}

const exampleOf = ({ name, fallback, unset, description }: Variable): string => `# ${plain(description)}${unset ? ` (unset: ${plain(unset)})` : ""}\n# ${name}=${fallback}`;

const plain = (text: string): string => text.replaceAll("`", "");

/** The rows of the README's table. */
function variableTable(): string {
  const rows = listVariables().map(({ name, fallback, unset, description }) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : unset || "-"} | ${description} |`);
  return ["| Variable | Default | What it does |", "|---|---|---|", ...rows].join("\n");
}

/** A document with its table of variables brought up to date. Throws when there is none to bring up to date. */
export function withVariableTable(text: string): string {
  const table = /^\| Variable \|.*\n(?:\|.*\n)+/m;
  if (!table.test(text)) throw new Error("No table of variables");
  return text.replace(table, () => `${variableTable()}\n`);
}
