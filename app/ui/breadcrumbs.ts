import type { Thing } from "./json-ld";

/** The way to a page, from the first page on: its steps by name and whole address. */
export const breadcrumbs = (steps: readonly (readonly [name: string, address: string])[]): Thing => ({
  "@type": "BreadcrumbList",
  itemListElement: steps.map(([name, item], index) => ({ "@type": "ListItem", position: index + 1, name, item })),
});
