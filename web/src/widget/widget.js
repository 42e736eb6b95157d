// The chat widget, in a shadow root: the page around it is not ours.
import { html, LitElement } from '../shared/lit.js';
import { dress } from '../shared/sheets.js';
import { t, useTexts } from '../shared/texts.js';

class Widget extends LitElement {
  render() {
    return html`<main class="card"><h1>${t('widget.title')}</h1></main>`;
  }

  firstUpdated() {
    dress(this.renderRoot);
  }
}

await Promise.all([useTexts(new URL('../shared/', import.meta.url)), useTexts(import.meta.url)]);
customElements.define('plantao-widget', Widget);
