// Fields in the five languages of the desk: one language at a time, with a mark at those that are written.
import { inWords } from '../../shared/components/wrong.js';
import { html, nothing } from '../../shared/lit.js';
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

/**
 * What was refused of such texts, each field by the name that it has in the form.
 * @param {import('../../shared/api.js').Problem|null} problem
 * @param {{[part: string]: string}} labels the text that names a part, such as `title`, in a `{language}`
 */
export function refused(problem, labels) {
  if (!problem) {
    return nothing;
  }
  const name = (field) => {
    const [, tag, part] = /^texts\.([^.]+)\.(\w+)$/.exec(field) ?? [];
    return LANGUAGES[tag] && labels[part] ? html`<strong>${t(labels[part], { language: LANGUAGES[tag] })}</strong>` : html`<span class="code">${field}</span>`;
  };
  const errors = problem.body.errors ?? [];
  return html`<div class="notice bad small" role="alert">
    <p>${problem.status === 412 ? t('articles.stale') : problem.words}</p>
    ${errors.length ? html`<ul>${errors.map((one) => html`<li>${name(one.field)} ${inWords(one.message)}</li>`)}</ul>` : nothing}
  </div>`;
}
