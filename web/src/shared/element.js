// The base of our elements: Lit, rendered into the page itself so that labels, ids and styles reach across.
import { LitElement } from './lit.js';
import { onLanguage } from './texts.js';

export class PlantaoElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = onLanguage(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopListening?.();
  }
}
