// Choosing a ready answer: titles in the language of who chooses, words in that of who reads them.
import { Problem } from '../shared/api.js';
import { dialog } from '../shared/components/dialog.js';
import { html, nothing } from '../shared/lit.js';
import { LANGUAGES, t } from '../shared/texts.js';
import { broughtIn, filled, own, titleOf, wordsIn } from './ready.js';

/** The team's own first; nothing where they cannot be had, so that the others still can. */
async function owned() {
  try {
    return await own();
  } catch (problem) {
    if (problem instanceof Problem) {
      return null;
    }
    throw problem;
  }
}

/** Lets somebody choose by a few letters of the title or the words; gives the words, or nothing. */
export async function chooseCanned(language, values) {
  const [mine, brought] = await Promise.all([owned(), broughtIn(language)]);
  const all = [
    ...(mine ?? [])
      .map((answer) => ({ ...wordsIn(answer, language), key: answer.id, title: titleOf(answer) }))
      .sort((a, b) => a.title.localeCompare(b.title)),
    ...Object.entries(brought).map(([key, body]) => ({ key, tag: language, title: t(`canned.${key}.title`), body })),
  ].map((one) => ({ ...one, words: filled(one.body, values) }));
  let asked = '';
  return dialog(t('canned.title', { language: LANGUAGES[language] ?? language }), (close, redraw) => {
    const found = all.filter(({ title, words }) => `${title} ${words}`.toLowerCase().includes(asked.toLowerCase()));
    const first = (event) => {
      event.preventDefault();
      if (found.length) {
        close(found[0].words);
      }
    };
    return html`<form class="stack tight canned-sheet" @submit=${first}>
      <div class="field"><label for="canned-find">${t('canned.find')}</label><input id="canned-find" type="search" autocomplete="off" @input=${(event) => ((asked = event.target.value), redraw())} /></div>
      ${mine ? nothing : html`<p class="notice warn small" role="status">${t('canned.own-missing')}</p>`}
      <ul class="plain canned-list">
        ${found.map(
          ({ tag, title, words }) => html`<li>
            <button type="button" @click=${() => close(words)}>
              <span class="row"><strong>${title}</strong>${tag === language ? nothing : html`<span class="badge warn">${t('canned.only-in', { language: LANGUAGES[tag] })}</span>`}</span
              ><span class="small" lang=${tag}>${words}</span>
            </button>
          </li>`,
        )}
      </ul>
      ${found.length ? nothing : html`<p class="soft small">${t('canned.nothing')}</p>`}
      <div class="row apart">
        <a class="small" href="#/ready" @click=${() => close()}>${t('canned.all')}</a>
        <button class="button" type="button" @click=${() => close()}>${t('dialog.cancel')}</button>
      </div>
    </form>`;
  });
}
