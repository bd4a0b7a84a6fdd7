import { expect, test } from "vitest";
import { networkOf } from "./network-of";

test("an IPv4 address counts for itself, however it is written", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

test("all IPv6 addresses of one line count together", () => {
  expect(networkOf("2001:db8:12:3401::1")).toBe(networkOf("2001:0DB8:0012:34ff:aaaa:bbbb:cccc:dddd"));
  expect(networkOf("2001:db8:12:3401::1")).not.toBe(networkOf("2001:db8:12:3501::1"));
});

test("short forms are understood", () => {
  expect(networkOf("::1")).toBe("00000000000000");
  expect(networkOf("fe80::1%eth0")).toBe("fe800000000000");
});
