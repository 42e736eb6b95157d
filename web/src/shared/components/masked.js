// Tells that a secret was masked, and to change it (SE-3).
import { html, nothing } from '../lit.js';
import { has, t } from '../texts.js';

/** @param {string[]} kinds such as `api-key` */
export function maskedNotice(kinds) {
  if (!kinds?.length) {
    return nothing;
  }
  const names = [...new Set(kinds)].map((kind) => (has(`masked.${kind}`) ? t(`masked.${kind}`) : t('masked.secret')));
  return html`<p class="notice warn small">${t('masked.notice', { kinds: [...new Set(names)].join(', ') })}</p>`;
}
