// Single keys, for those who work here all day. Never while writing, and they can be turned off (WCAG 2.1.4).
import { dialog } from '../shared/components/dialog.js';
import { html } from '../shared/lit.js';
import { t } from '../shared/texts.js';

const KEPT = 'plantao.desk.keys';
/** What the page of keys shows, in its order: where one is, what one does there, where one goes. */
const SHOWN = [
  ['j', 'k', 'q', 'l', 'Escape'],
  ['r', 'n', 'c', 'e', 'x', 'w', 'a', 't'],
  ['m', 'u', 'f', '/', '?'],
];
const NAMES = { '/': 'search', '?': 'help', Escape: 'escape' };

export function keysAreOn() {
  return localStorage.getItem(KEPT) !== 'off';
}

export function turnKeys(on) {
  localStorage.setItem(KEPT, on ? 'on' : 'off');
}

function isWriting(target) {
  return target.closest?.('input, textarea, select, [contenteditable], dialog') !== null;
}

/** @param {Record<string, () => void>} keys what each key does */
export function onKeys(keys) {
  const listener = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keysAreOn() || event.target.closest?.('dialog')) {
      return;
    }
    if (isWriting(event.target)) {
      // Out of the field, so that keys are keys again; what was written stays.
      if (event.key === 'Escape') {
        event.target.blur();
      }
      return;
    }
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}

export function showKeys() {
  const key = (one) => html`<div><dt><kbd>${one === 'Escape' ? 'Esc' : one}</kbd></dt><dd>${t(`keys.${NAMES[one] ?? one}`)}</dd></div>`;
  return dialog(
    t('keys.title'),
    (close, redraw) => html`
      <div class="keys-sheet">${SHOWN.map((group) => html`<dl class="keys">${group.map(key)}</dl>`)}</div>
      <label class="choice">
        <input type="checkbox" .checked=${keysAreOn()} @change=${(event) => (turnKeys(event.target.checked), redraw())} />
        <span>${t('keys.on')}</span>
      </label>
      <div class="row end"><button class="button primary" type="button" @click=${() => close()}>${t('keys.close')}</button></div>
    `,
  );
}
