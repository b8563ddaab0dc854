/** What a page makes a browser fetch: read from its HTML, as the browser would, and weighed compressed. */
import { gzipSync } from "node:zlib";
import { type Sent, send } from "./load.ts";
import type { Site } from "./site.ts";

/** Kilobytes (1000 bytes) that go over the wire: scripts and styles gzipped, fonts as they are. */
export interface Weight {
  scripts: number;
  styles: number;
  fonts: number;
}

type Door = Site["door"];

const kB = (bytes: number) => bytes / 1000;

const everyMatch = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found)),
];

/** Scripts a page names in any way: tags, preloads, and the imports of its inline module. */
const scriptsIn = (html: string) => [
  ...new Set([
    ...everyMatch(html, /<script[^>]*\bsrc="([^"]+)"/g),
    ...everyMatch(html, /<link[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g),
    ...everyMatch(html, /<link[^>]*\bhref="([^"]+)"[^>]*\brel="modulepreload"/g),
    ...everyMatch(html, /(?:\bimport|\bfrom)\s*\(?\s*"(\/[^"]+\.js)"/g),
  ]),
];

/** What a script imports at once; what it imports later, when asked, is not counted. */
const importsOf = (source: string) =>
  everyMatch(source, /(?:\bfrom|\bimport|\bimportScripts\()\s*"(\.{0,2}\/[^"]+\.js)"/g);

async function got(door: Door, path: string, headers: Sent["headers"] = {}) {
  const answer = await send(door, { path, headers });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return answer;
}

const bodyOf = async (...of: Parameters<typeof got>) => (await got(...of)).body;

/** Kilobytes of these scripts and of all they import at once. */
export async function weighScripts(door: Door, paths: readonly string[]): Promise<number> {
  const known = new Map<string, number>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (known.has(path)) continue;
    const source = await bodyOf(door, path);
    known.set(path, gzipSync(source, { level: 9 }).length);
    const here = new URL(path, "http://localhost");
    waiting.push(...importsOf(source).map((to) => new URL(to, here).pathname));
  }
  return kB([...known.values()].reduce((sum, bytes) => sum + bytes, 0));
}

const latin = /U\+(?:0{0,4}-0{0,2}FF|\?\?)/i;

/** The fonts a page in English makes a browser fetch: those whose range holds Latin letters, or that have no range. */
function fontsIn(css: string): string[] {
  const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = ""]) => face);
  const wanted = faces.filter((face) => !/unicode-range/i.test(face) || latin.test(face));
  return everyMatch(wanted.join("\n"), /url\(["']?([^"')]+\.woff2)/g);
}

/** Weighs one page. Throws when it does not answer 200. */
export async function weigh(site: Site, sent: Sent): Promise<Weight> {
  const { door } = site;
  const html = await bodyOf(door, sent.path, sent.headers);
  const sheets = everyMatch(html, /<link[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g);
  let styles = 0;
  let fonts = 0;
  for (const sheet of sheets) {
    const css = await bodyOf(door, sheet);
    styles += gzipSync(css, { level: 9 }).length;
    for (const font of fontsIn(css)) {
      const { pathname } = new URL(font, new URL(sheet, "http://localhost"));
      fonts += (await got(door, pathname)).bytes;
    }
  }
  const scripts = await weighScripts(door, scriptsIn(html));
  return { scripts, styles: kB(styles), fonts: kB(fonts) };
}
