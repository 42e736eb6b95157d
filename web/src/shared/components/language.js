// The choice of language, for headers.
import { html } from '../lit.js';
import { setLanguage } from '../language.js';
import { currentLanguage, LANGUAGES, t } from '../texts.js';

export function languageChoice() {
  return html`<select class="language" aria-label=${t('language.choose')} @change=${(event) => setLanguage(event.target.value)}>
    ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === currentLanguage()}>${name}</option>`)}
  </select>`;
}
