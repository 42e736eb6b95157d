// Choosing many conversations of the queue at once, for an incident that is behind them.
import { dialog } from '../../shared/components/dialog.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';

/** @returns {Promise<string[]|undefined>} the ids */
export function askMany(title, conversations) {
  const chosen = new Set();
  let asked = '';
  return dialog(t('link.several.title', { title }), (close, redraw) => {
    const shown = conversations.filter((one) => `${one.subject} ${one.requester.name ?? ''} ${one.id}`.toLowerCase().includes(asked.toLowerCase()));
    const turn = (id, on) => (on ? chosen.add(id) : chosen.delete(id), redraw());
    return html`<form class="stack tight" @submit=${(event) => (event.preventDefault(), close([...chosen]))}>
      <div class="field"><label for="many-find">${t('link.several.find')}</label><input id="many-find" type="search" autocomplete="off" @input=${(event) => ((asked = event.target.value), redraw())} /></div>
      ${shown.length > 1
        ? html`<div class="row end"><button class="link small" type="button" @click=${() => (shown.forEach((one) => chosen.add(one.id)), redraw())}>${t('link.several.all', { count: shown.length })}</button></div>`
        : nothing}
      <ul class="plain many-list" tabindex="0" aria-label=${t('queue.title')}>
        ${shown.map(
          (one) => html`<li>
            <label class="choice"><input type="checkbox" .checked=${chosen.has(one.id)} @change=${(event) => turn(one.id, event.target.checked)} /><span>${one.subject} <span class="small soft">${one.requester.name ?? one.requester.address ?? ''} · ${one.id}</span></span></label>
          </li>`,
        )}
      </ul>
      ${shown.length ? nothing : html`<p class="soft small">${t('search.nothing')}</p>`}
      <div class="row end">
        <button class="button" type="button" @click=${() => close()}>${t('dialog.cancel')}</button>
        <button class="button primary" type="submit" ?disabled=${!chosen.size}>${t('link.several.do', { count: chosen.size })}</button>
      </div>
    </form>`;
  });
}
