// A page in the place of a customer's own site: somebody signs in, and the chat is told who. Beside it, how to embed it.
import { languageChoice } from '../shared/components/language.js';
import { PlantaoElement } from '../shared/element.js';
import '../shared/language.js';
import { html } from '../shared/lit.js';
import { claims, finishSignIn, isSignedIn, signIn, signOut, token } from '../shared/signin.js';
import { currentLanguage, onLanguage, t, useTexts } from '../shared/texts.js';

const chat = document.querySelector('plantao-chat');

function example() {
  return `<script src="${location.origin}/widget/plantao-chat.js" async></script>
<plantao-chat></plantao-chat>

document.querySelector('plantao-chat').identity = async () => {
  const answer = await fetch('/my/support-token');
  return answer.ok ? answer.text() : null;
};`;
}

function policy() {
  return `script-src ${location.origin}; connect-src ${location.origin} ${location.origin.replace('http', 'ws')}`;
}

const FACTS = ['identity', 'language', 'theme', 'show()', 'plantao-chat', '--accent'];

class Demo extends PlantaoElement {
  render() {
    return html`<div class="stack wide">
      <header class="row apart">
        <strong>Plantão</strong>
        <div class="row">
          ${languageChoice()}
          ${isSignedIn()
            ? html`<span class="small soft">${claims().name ?? claims().email}</span><button class="button" type="button" @click=${signOut}>${t('signout')}</button>`
            : html`<button class="button primary" type="button" @click=${signIn}>${t('signin')}</button>`}
        </div>
      </header>
      <main class="stack wide">
        <h1>${t('demo.title')}</h1>
        <p>${t('demo.text')}</p>
        <section class="card stack">
          <h2>${t('demo.embed')}</h2>
          <p>${t('demo.embed.text')}</p>
          <pre tabindex="0" role="region" aria-label=${t('demo.embed')}>${example()}</pre>
          <p>${t('demo.policy')}</p>
          <pre tabindex="0" role="region" aria-label=${t('demo.policy')}>${policy()}</pre>
          <p>${t('demo.origins')}</p>
        </section>
        <section class="card stack">
          <h2>${t('demo.facts')}</h2>
          <dl>${FACTS.map((fact) => html`<div><dt>${fact}</dt><dd>${t(`demo.fact.${fact.replace(/\W/g, '')}`)}</dd></div>`)}</dl>
        </section>
      </main>
    </div>`;
  }
}

onLanguage(() => chat.setAttribute('language', currentLanguage()));
await Promise.all([useTexts(new URL('../shared/', import.meta.url)), useTexts(import.meta.url), finishSignIn()]);
chat.setAttribute('language', currentLanguage());
customElements.define('plantao-demo', Demo);
chat.identity = token;
