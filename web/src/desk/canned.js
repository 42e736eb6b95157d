// Ready-made answers: their titles in the language of who chooses, their words in that of who reads them.
//
// `{name}`, `{id}` and `{agent}` are filled in from the conversation. What only the agent knows stands as a blank, and a
// reply with a blank in it is not sent.
import { dialog } from '../shared/components/dialog.js';
import { html, nothing } from '../shared/lit.js';
import { LANGUAGES, t } from '../shared/texts.js';

export const BLANK = '___';
const CANNED = ['received', 'more-information', 'api-details', 'screenshots', 'investigating', 'technical-team', 'provider', 'incident', 'workaround', 'try-again', 'expected', 'rotate-key', 'fixed', 'other-case'];

const loaded = new Map();

async function wordsOf(language) {
  if (!loaded.has(language)) {
    const answer = await fetch(new URL(`texts/${language}.json`, import.meta.url));
    loaded.set(language, answer.ok ? await answer.json() : {});
  }
  return loaded.get(language);
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '').replace(/ +([,.!])/g, '$1').trim();
}

/** Lets somebody choose by a few letters of the title or the words; gives the words, or nothing. */
export async function chooseCanned(language, values) {
  const texts = await wordsOf(language);
  const all = CANNED.map((key) => ({ key, words: filled(texts[`canned.${key}.words`] ?? '', values) }));
  let asked = '';
  return dialog(t('canned.title', { language: LANGUAGES[language] ?? language }), (close, redraw) => {
    const found = all.filter(({ key, words }) => `${t(`canned.${key}.title`)} ${words}`.toLowerCase().includes(asked.toLowerCase()));
    const first = (event) => {
      event.preventDefault();
      if (found.length) {
        close(found[0].words);
      }
    };
    return html`<form class="stack tight canned-sheet" @submit=${first}>
      <div class="field"><label for="canned-find">${t('canned.find')}</label><input id="canned-find" type="search" autocomplete="off" @input=${(event) => ((asked = event.target.value), redraw())} /></div>
      <ul class="plain canned-list">
        ${found.map(
          ({ key, words }) => html`<li>
            <button type="button" @click=${() => close(words)}><strong>${t(`canned.${key}.title`)}</strong><span class="small" lang=${language}>${words}</span></button>
          </li>`,
        )}
      </ul>
      ${found.length ? nothing : html`<p class="soft small">${t('canned.nothing')}</p>`}
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('dialog.cancel')}</button></div>
    </form>`;
  });
}
