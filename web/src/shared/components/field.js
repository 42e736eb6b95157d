// A labelled field with hint and error. What the API says of a field stands beside it, and is read with it.
import { html, ifDefined, live, nothing } from '../lit.js';
import { t } from '../texts.js';
import { inWords } from './wrong.js';

/**
 * @param {object} field
 * @param {string} field.name also its id, with `prefix` before it
 * @param {string} field.label
 * @param {string} [field.value]
 * @param {(value: string) => void} field.onInput
 * @param {string} [field.type] of an input; `textarea` for more than a line
 * @param {boolean} [field.required] what is not is marked as optional
 * @param {string} [field.hint]
 * @param {string} [field.error] in the API's words
 * @param {boolean} [field.code] set in the letters of code
 */
export function field({ name, prefix = '', label, value = '', onInput, type = 'text', required = false, hint, error, code = false, autocomplete, maxlength }) {
  const id = prefix + name;
  const described = [hint && `${id}-hint`, error && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  const input = (event) => onInput(event.target.value);
  return html`<div class="field">
    <label for=${id}>${label} ${required ? nothing : html`<span class="optional">(${t('field.optional')})</span>`}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${type === 'textarea'
      ? html`<textarea
          id=${id}
          name=${name}
          class=${code ? 'code' : ''}
          .value=${live(value)}
          @input=${input}
          ?required=${required}
          aria-invalid=${ifDefined(error ? 'true' : undefined)}
          aria-describedby=${ifDefined(described)}
          maxlength=${ifDefined(maxlength)}
        ></textarea>`
      : html`<input
          id=${id}
          name=${name}
          type=${type}
          .value=${live(value)}
          @input=${input}
          ?required=${required}
          aria-invalid=${ifDefined(error ? 'true' : undefined)}
          aria-describedby=${ifDefined(described)}
          autocomplete=${ifDefined(autocomplete)}
          maxlength=${ifDefined(maxlength)}
        />`}
    ${error ? html`<span class="wrong" id="${id}-wrong">${inWords(error)}</span>` : nothing}
  </div>`;
}

/** A choice of one, as a select. @param {Array<[string, string]>} options value and label */
export function choice({ name, prefix = '', label, value = '', onInput, options, required = true, hint }) {
  const id = prefix + name;
  return html`<div class="field">
    <label for=${id}>${label} ${required ? nothing : html`<span class="optional">(${t('field.optional')})</span>`}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    <select id=${id} name=${name} @change=${(event) => onInput(event.target.value)} aria-describedby=${ifDefined(hint ? `${id}-hint` : undefined)}>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
  </div>`;
}
