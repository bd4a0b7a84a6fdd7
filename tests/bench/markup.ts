/** An element of a page's own HTML, with attributes as React names them. */
export type Node = string | { tag: string; attributes: Record<string, string | boolean>; children: Node[] };

const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const NAMES: Record<string, string> = { class: "className", for: "htmlFor", colspan: "colSpan", rowspan: "rowSpan", maxlength: "maxLength", inputmode: "inputMode", autocomplete: "autoComplete", srcset: "srcSet", hreflang: "hrefLang", charset: "charSet", tabindex: "tabIndex", enterkeyhint: "enterKeyHint" };

/** Reads the HTML that React wrote, which is always well formed, back into elements. */
export function readMarkup(html: string): Node {
  const root: Exclude<Node, string> = { tag: "", attributes: {}, children: [] };
  const open = [root];
  for (const [whole, closing, tag = "", words = "", text] of html.matchAll(/<!doctype html>|<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(plain(text));
    else if (closing === "/") open.pop();
    else if (!whole.startsWith("<!")) {
      const element = { tag, attributes: attributesOf(words), children: [] };
      parent.children.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  return root.children[0] ?? "";
}

function attributesOf(words: string): Record<string, string | boolean> {
  const found: Record<string, string | boolean> = {};
  for (const [, name = "", value] of words.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) if (name !== "style") found[name === "value" ? "defaultValue" : name === "checked" ? "defaultChecked" : (NAMES[name] ?? name)] = value === undefined || (value === "" && name !== "alt" && name !== "value") ? true : plain(value);
  return found;
}

const plain = (text: string): string => text.replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** How many elements a page has. */
export const countElements = (html: string): number => [...html.matchAll(/<[a-z][\w-]*[\s>/]/gi)].length;
