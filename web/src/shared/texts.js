// What the pages say, in the five languages of the desk (CH-7).
//
// Each page has texts/<language>.json beside it: flat keys, {name} for values. A text that counts has one key per plural
// category (`files.one`, `files.other`, …) and is asked for by its stem with `count`. What both English and the wanted
// language lack is shown as its key in brackets; a test sees to it that this never happens.
export const LANGUAGES = { en: 'English', 'pt-BR': 'Português', de: 'Deutsch', es: 'Español', ru: 'Русский' };

const loaded = new Map();
const listeners = new Set();
const folders = [];
let language = 'en';
let texts = {};
let plurals = new Intl.PluralRules(language);

/** The language of the desk for a tag such as `de-AT`; nothing for others. */
export function known(tag) {
  const primary = String(tag ?? '').toLowerCase().split(/[-_]/)[0];
  return Object.keys(LANGUAGES).find((each) => each.toLowerCase().split('-')[0] === primary);
}

export function currentLanguage() {
  return language;
}

/** Adds the texts of a page: `await useTexts(import.meta.url)` reads `texts/` beside that module. */
export async function useTexts(moduleUrl) {
  folders.push(new URL('texts/', moduleUrl).href);
  await load();
}

/** Changes the language, and has everything that listens render anew. */
export async function speak(wanted) {
  language = known(wanted) ?? 'en';
  await load();
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load() {
  const of = language;
  const parts = await Promise.all(folders.map((folder) => read(folder, of)));
  // Whoever changed their mind meanwhile is answered by the later call.
  if (of === language) {
    texts = Object.assign({}, ...parts);
    plurals = new Intl.PluralRules(language);
  }
}

/** Over a bad line asked for twice; what did not arrive is asked for anew by whoever comes next. */
async function read(folder, of) {
  const url = `${folder}${of}.json`;
  if (!loaded.has(url)) {
    const ask = () => fetch(url).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(url))));
    loaded.set(url, ask().catch(ask));
    loaded.get(url).catch(() => loaded.delete(url));
  }
  return loaded.get(url);
}

/** The text of a key, with its values put in. Values are plain text, and stay so: Lit escapes them. */
export function t(key, values = {}) {
  const text = texts[key] ?? ('count' in values ? texts[`${key}.${plurals.select(values.count)}`] ?? texts[`${key}.other`] : undefined);
  if (text === undefined) {
    return `[${key}]`;
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** Whether there is a text of that key. */
export function has(key) {
  return key in texts;
}
