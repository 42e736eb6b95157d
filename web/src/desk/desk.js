// The agent desk.
import { PlantaoElement } from '../shared/element.js';
import { html } from '../shared/lit.js';
import { finishSignIn, isSignedIn, signIn } from '../shared/signin.js';
import { t, useTexts } from '../shared/texts.js';

class Desk extends PlantaoElement {
  render() {
    return html`<main class="stack card">
      <h1>${t('desk.title')}</h1>
      ${isSignedIn() ? html`<p>${t('desk.empty')}</p>` : html`<p><button class="button primary" @click=${signIn}>${t('signin')}</button></p>`}
    </main>`;
  }
}

await Promise.all([useTexts(new URL('../shared/', import.meta.url)), useTexts(import.meta.url), finishSignIn()]);
customElements.define('plantao-desk', Desk);
