export type Encoding = "br" | "gzip" | "identity";

/** The best encoding of ours that a browser takes; of equals brotli first. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return "identity";
  const weights = new Map(header.split(",").map((part): [string, number] => {
    const [name = "", ...rest] = part.split(";");
    const weight = /^\s*q=([\d.]+)/i.exec(rest.join(";"))?.[1];
    return [name.trim().toLowerCase(), weight === undefined ? 1 : Number(weight)];
  }));
  const others = weights.get("*") ?? 0;
  const [br, gzip] = [weights.get("br") ?? others, weights.get("gzip") ?? others];
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : "identity";
}
