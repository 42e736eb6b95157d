// Questions that have to be answered first. Escape and the browser's own focus rules come with the dialog element.
import { html, nothing, render } from '../lit.js';
import { t } from '../texts.js';

let count = 0;

/**
 * Shows a dialog; the promise is kept with what `close` was called with, or undefined for Escape.
 * @param {string} title
 * @param {(close: (result?: any) => void, redraw: () => void) => any} content a template of Lit
 * @param {HTMLElement|ShadowRoot} [within] where it is put
 */
export function dialog(title, content, within = document.body) {
  return new Promise((resolve) => {
    const shown = document.createElement('dialog');
    const id = `dialog-${++count}`;
    shown.className = 'dialog';
    shown.setAttribute('aria-labelledby', id);
    let result;
    const close = (value) => {
      result = value;
      shown.close();
    };
    const draw = () => render(html`<div class="stack"><h2 id=${id}>${title}</h2>${content(close, draw)}</div>`, shown);
    draw();
    shown.addEventListener('close', () => {
      shown.remove();
      resolve(result);
    });
    within.append(shown);
    shown.showModal();
  });
}

/** Asks yes or no. */
export async function confirm({ title, text, yes, no = t('dialog.cancel'), danger = false, within }) {
  const answer = await dialog(
    title,
    (close) => html`
      ${text ? html`<p>${text}</p>` : nothing}
      <div class="row end">
        <button class="button" type="button" @click=${() => close(false)}>${no}</button>
        <button class="button ${danger ? 'danger' : 'primary'}" type="button" @click=${() => close(true)}>${yes}</button>
      </div>
    `,
    within,
  );
  return answer === true;
}
