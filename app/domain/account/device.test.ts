import { expect, test } from "vitest";
import { readDevice } from "./device";

test.each([
  ["Mozilla/5.0 (Linux; Android 8.1.0; Redmi 5A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/67.0.3396.87 Mobile Safari/537.36", "Chrome", "Android"],
  ["Mozilla/5.0 (Linux; U; Android 7.1; en-US) AppleWebKit/537.36 Chrome/57.0 UCBrowser/12.13 Mobile Safari/537.36", "UC Browser", "Android"],
  ["Opera/9.80 (Android; Opera Mini/36.2/119.132; U; hi) Presto/2.12 Version/12.16", "Opera", "Android"],
  ["Mozilla/5.0 (Mobile; LYF/F320B; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5", "Firefox", "KaiOS"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Mobile/15E148 Safari/604.1", "Safari", "iOS"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0", "Edge", "Windows"],
  ["curl/8.0", "", ""],
])("%s", (userAgent, browser, system) => {
  expect(readDevice(userAgent)).toEqual({ browser, system });
});
