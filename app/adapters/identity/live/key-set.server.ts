import { importX509 } from "jose";
import { z } from "zod";
import { minutes, seconds, type Millis } from "~/domain/time/instant";
import { askVendor } from "~/adapters/vendor-call/ask-vendor.server";
import { VendorFault } from "~/adapters/vendor-call/fault";
import type { Vendor } from "~/adapters/vendor-call/vendor";

type PublicKey = Awaited<ReturnType<typeof importX509>>;

const CERTIFICATES = z.record(z.string(), z.string());

/** For one name that is not among the keys they are asked for again at most so often: anybody can make up a name. */
const ASK_AGAIN_AFTER = minutes(1);

/**
 * The public keys at an address, by name. They are kept as long as their answer allows and asked for once however many wait.
 * Gives null for a name that is none of them; throws `VendorFault` when they cannot be had.
 */
export function keySet(address: string, vendor: Vendor, now: () => Millis = Date.now): (kid: string) => Promise<PublicKey | null> {
  let kept: { certificates: Record<string, string>; askedAt: Millis; until: Millis } | undefined;
  let asking: Promise<Record<string, string>> | undefined;

  const ask = async (): Promise<Record<string, string>> => {
    const answer = await vendor.call((signal) => askVendor(address, { signal }), { repeatable: true });
    const read = answer.ok ? CERTIFICATES.safeParse(answer.json()) : null;
    if (!read?.success) throw new VendorFault("broken", `no public keys, status ${answer.status}`);
    kept = { certificates: read.data, askedAt: now(), until: now() + maxAge(answer.header("cache-control")) };
    return read.data;
  };
  const askOnce = (): Promise<Record<string, string>> => (asking ??= ask().finally(() => (asking = undefined)));

  return async (kid) => {
    const fresh = kept && now() < kept.until ? kept : null;
    const known = fresh && Object.hasOwn(fresh.certificates, kid);
    const certificates = fresh && (known || now() - fresh.askedAt < ASK_AGAIN_AFTER) ? fresh.certificates : await askOnce();
    const certificate = Object.hasOwn(certificates, kid) ? certificates[kid] : undefined;
    return certificate === undefined ? null : importX509(certificate, "RS256");
  };
}

const maxAge = (header: string | null): Millis => seconds(Number(/max-age=(\d{1,7})/.exec(header ?? "")?.[1] ?? 0));
