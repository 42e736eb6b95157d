// Fields in the five languages of the desk: one language at a time, with a mark at those that are written.
import { html } from '../../shared/lit.js';
import { LANGUAGES, t } from '../../shared/texts.js';

/**
 * @param {{name: string, chosen: string, onChoose: (tag: string) => void, isWritten: (tag: string) => boolean}} tabs
 * @param {(tag: string) => any} content the fields of one language
 */
export function inLanguages({ name, chosen, onChoose, isWritten }, content) {
  return html`<div class="languages stack tight">
    <div class="modes" role="group" aria-label=${t('languages.label')}>
      ${Object.entries(LANGUAGES).map(
        ([tag, own]) => html`<button type="button" name="${name}-${tag}" lang=${tag} aria-pressed=${tag === chosen ? 'true' : 'false'} @click=${() => onChoose(tag)}>
          ${own}${isWritten(tag) ? html` <span class="written" title=${t('languages.written')} aria-hidden="true">●</span><span class="visually-hidden" lang="">${t('languages.written')}</span>` : ''}
        </button>`,
      )}
    </div>
    ${content(chosen)}
  </div>`;
}

/** Only what is written, trimmed: `{en: 'text'}`. */
export function written(texts) {
  return Object.fromEntries(
    Object.entries(texts ?? {})
      .map(([tag, text]) => [tag, text.trim()])
      .filter(([, text]) => text),
  );
}
