// Ready answers: those that the desk brings along, which are texts of this page, and the team's own, which the desk keeps.
//
// `{name}`, `{id}` and `{agent}` are filled in from the conversation. What only the agent knows stands as a blank, and a
// reply with a blank in it is not sent.
import { get } from '../shared/api.js';
import { html } from '../shared/lit.js';
import { currentLanguage, t } from '../shared/texts.js';

export const BLANK = '___';
/** What may stand in braces, and what stands for it here. */
export const PLACES = ['name', 'id', 'agent'];
export const BROUGHT = ['received', 'more-information', 'api-details', 'screenshots', 'investigating', 'technical-team', 'provider', 'incident', 'workaround', 'try-again', 'expected', 'rotate-key', 'fixed', 'other-case'];

const loaded = new Map();

async function textsOf(language) {
  if (!loaded.has(language)) {
    const answer = await fetch(new URL(`texts/${language}.json`, import.meta.url));
    if (!answer.ok) {
      return {};
    }
    loaded.set(language, await answer.json());
  }
  return loaded.get(language);
}

/** The words of those that the desk brings along, by their names. */
export async function broughtIn(language) {
  const texts = await textsOf(language);
  return Object.fromEntries(BROUGHT.map((key) => [key, texts[`canned.${key}.words`] ?? '']));
}

/** All of the team's own; 200 at most. */
export async function own() {
  const found = [];
  let next = '';
  do {
    const page = await get(`/desk/ready-answers?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`);
    found.push(...page.items);
    next = page.next;
  } while (next);
  return found;
}

/** Its words in that language, else in English, else in the first it has; `tag` says which. */
export function wordsIn(answer, language) {
  const tag = [language, 'en', ...Object.keys(answer.texts)].find((one) => answer.texts[one]);
  return { tag, ...answer.texts[tag] };
}

/** Its title for who works here. */
export function titleOf(answer) {
  return wordsIn(answer, currentLanguage()).title;
}

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '').replace(/ +([,.!])/g, '$1').trim();
}

/** Words with what is filled in later shown as what it will be. */
export function withPlaces(text) {
  return text.split(/(\{\w+\}|___)/).map((part) => {
    if (part === BLANK) {
      return html`<span class="place">${t('ready.place.blank')}</span>`;
    }
    return /^\{\w+\}$/.test(part) ? html`<span class="place">${t(`ready.place.${part.slice(1, -1)}`)}</span>` : part;
  });
}
