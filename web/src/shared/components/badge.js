// Small marks: badges say how something stands, tags what it is.
import { html } from '../lit.js';
import { t } from '../texts.js';

/** @param {'good'|'warn'|'bad'|'info'|''} tone */
export function badge(text, tone = '') {
  return html`<span class="badge ${tone}">${text}</span>`;
}

export function tag(text) {
  return html`<span class="tag">${text}</span>`;
}

const TONES = { open: 'info', waiting: 'warn', closed: '' };

/** How a conversation stands, in the words of its customer. */
export function statusBadge(conversation) {
  return badge(t(`status.${conversation.status}`), TONES[conversation.status]);
}
