import { sign, type KeyObject } from "node:crypto";

/** One value of DER: its tag, its length, its bytes. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, ...parts);
const RSA_SHA256 = sequence(der(0x06, Buffer.from("2a864886f70d01010b", "hex")), der(0x05));
const NAME = sequence(der(0x31, sequence(der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from("loopback")))));
const YEARS = sequence(der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231235959Z")));

/** A certificate of an RSA key that signs itself, as PEM: the form in which Firebase gives out its public keys. */
export function certificateOf({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): string {
  const spki = publicKey.export({ type: "spki", format: "der" });
  const signed = sequence(der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.from([1])), RSA_SHA256, NAME, YEARS, NAME, spki);
  const whole = sequence(signed, RSA_SHA256, der(0x03, Buffer.from([0]), sign("sha256", signed, privateKey)));
  return `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`;
}
