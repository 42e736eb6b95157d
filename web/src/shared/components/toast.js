// Short news that need no answer. Read out politely; gone after a while, or by its button.
import { t } from '../texts.js';

const SHOWN_FOR = 6000;
let shelf;

/** Call once when the page starts, so that what is read out is known before there is something to read. */
export function prepareToasts(within = document.body) {
  if (!shelf) {
    shelf = document.createElement('div');
    shelf.className = 'toasts';
    shelf.setAttribute('role', 'status');
    within.append(shelf);
  }
  return shelf;
}

export function toast(text) {
  const shown = document.createElement('div');
  shown.className = 'toast';
  const words = document.createElement('span');
  words.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', t('toast.dismiss'));
  button.addEventListener('click', () => shown.remove());
  shown.append(words, button);
  prepareToasts().append(shown);
  setTimeout(() => shown.remove(), SHOWN_FOR);
}
