/** One customer of a provider owns 2^72 IPv6 addresses: what they share is the first 56 bits. */
const SHARED_BITS = 56;

/** What tries are counted on for an internet address: an IPv4 address itself, of IPv6 the network that one line has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [head = "", tail = ""] = address.split("%")[0]?.split("::") ?? [];
  const first = head.split(":").filter(Boolean);
  const last = tail.split(":").filter(Boolean);
  const groups = address.includes("::") ? [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0"), ...last] : first;
  return groups.map((group) => group.padStart(4, "0").toLowerCase()).join("").slice(0, SHARED_BITS / 4);
}
