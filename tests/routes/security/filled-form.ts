const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");

/** The fields that a browser would send if somebody pressed the button of a page's own form at once: what is hidden, typed already, ticked or chosen. */
export function filledForm(html: string, path: string): Record<string, string> {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, tag = ""]) => /\smethod="post"/.test(tag) && [undefined, path].includes(attribute(tag, "action")));
  const body = forms[0]?.[2] ?? "";
  const inputs = [...body.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const [name, type, value = ""] = [attribute(tag, "name"), attribute(tag, "type"), attribute(tag, "value")];
    if (!name || type === "file" || ((type === "checkbox" || type === "radio") && !/\schecked=/.test(tag))) return [];
    return [[name, value]];
  });
  const areas = [...body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(([, tag = "", text = ""]): [string, string][] => [[attribute(tag, "name") ?? "", text.replace(/^\n/, "")]]);
  const selects = [...body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, tag = "", options = ""]): [string, string][] => {
    const chosen = /<option\b[^>]*\sselected=[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? "";
    return [[attribute(tag, "name") ?? "", attribute(chosen, "value") ?? ""]];
  });
  return Object.fromEntries([...inputs, ...areas, ...selects].filter(([name]) => name !== ""));
}
