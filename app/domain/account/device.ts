/** What somebody recognises a browser by: its own name and that of the system, as their makers write them; empty where not known. */
export interface Device {
  browser: string;
  system: string;
}

/** Browsers by what they say of themselves. Many also name Chrome or Safari, so those come last. */
const BROWSERS: readonly [RegExp, string][] = [
  [/OPR\/|Opera Mini|Opera Mobi|\bOpera\b/, "Opera"],
  [/UCBrowser|UCWEB/, "UC Browser"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS|Chromium/, "Chrome"],
  [/Safari/, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/KAIOS/i, "KaiOS"],
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const nameIn = (names: readonly [RegExp, string][], userAgent: string): string => names.find(([sign]) => sign.test(userAgent))?.[1] ?? "";

/** Reads the header by which a browser names itself. Versions are left out: they tell people nothing. */
export const readDevice = (userAgent: string): Device => ({ browser: nameIn(BROWSERS, userAgent), system: nameIn(SYSTEMS, userAgent) });
