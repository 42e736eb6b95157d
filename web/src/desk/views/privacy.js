// A person's data: handed out, or erased, by an admin.
import { html } from '../../shared/lit.js';
import { PlantaoElement } from '../../shared/element.js';
import { t } from '../../shared/texts.js';

class Privacy extends PlantaoElement {
  render() {
    return html`<h1 tabindex="-1">${t('privacy.title')}</h1>`;
  }
}

customElements.define('desk-privacy', Privacy);
