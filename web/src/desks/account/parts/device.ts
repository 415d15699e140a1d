// A browser's long name (User-Agent), put as people would say it: "Chrome" on "Android". Product names are the same
// in every language.
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bLine\//, 'LINE'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/\bCriOS\/|\bHeadlessChrome\/|\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const first = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** Null when neither the browser nor the system is known. */
export function device_of(user_agent: string): { browser: string; system: string } | null {
  const browser = first(browsers, user_agent);
  const system = first(systems, user_agent);
  return browser && system ? { browser, system } : null;
}

export const is_phone = (user_agent: string) => /\bAndroid\b|\biPhone\b|\biPad\b/.test(user_agent);
