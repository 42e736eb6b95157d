// The customer portal: what was promised, what was answered, and a way to ask.
import { isChosen, setLanguage } from '../shared/language.js';
import { languageChoice } from '../shared/components/language.js';
import { prepareToasts } from '../shared/components/toast.js';
import { PlantaoElement } from '../shared/element.js';
import { html, keyed, nothing } from '../shared/lit.js';
import { getOr } from '../shared/api.js';
import { onRoute, route } from '../shared/router.js';
import { claims, finishSignIn, groups, isSignedIn, signIn, signOut, token } from '../shared/signin.js';
import { currentLanguage, t, useTexts } from '../shared/texts.js';
import './views/contact.js';
import './views/conversation.js';
import './views/conversations.js';
import './views/help.js';
import './views/new-ticket.js';
import './views/statement.js';
import './views/status.js';
import './views/welcome.js';

/** Pages that need nobody signed in. */
const PUBLIC = new Set(['status', 'contact']);

class Portal extends PlantaoElement {
  static properties = { me: { state: true }, parts: { state: true }, signedIn: { state: true } };

  constructor() {
    super();
    this.parts = route();
    this.signedIn = isSignedIn();
    this.me = null;
  }

  connectedCallback() {
    super.connectedCallback();
    prepareToasts();
    this.stopRouting = onRoute(() => this.arrive());
    window.addEventListener('plantao-signed-out', this.signedOut);
    this.introduce();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopRouting();
    window.removeEventListener('plantao-signed-out', this.signedOut);
  }

  signedOut = () => {
    this.signedIn = false;
  };

  /**
   * Who am I, and in which language do I want to be spoken to? A choice made here comes before the customer's setting;
   * English may only mean that none was set, so then the browser's language stays.
   */
  async introduce() {
    if (this.signedIn && groups().length === 0) {
      this.me = await getOr('/me', null);
      if (this.me && this.me.language !== 'en' && !isChosen()) {
        await setLanguage(this.me.language, { keep: false });
      }
    }
  }

  async arrive() {
    this.parts = route();
    await this.updateComplete;
    window.scrollTo(0, 0);
    this.querySelector('main h1')?.focus({ preventScroll: true });
  }

  render() {
    return html`
      <a class="button skip" href="#main" @click=${this.skip}>${t('skip')}</a>
      ${this.header()}
      <main class="portal" id="main" tabindex="-1">${keyed(this.parts.join('/'), this.page())}</main>
      <footer class="foot">${t('portal.foot')}</footer>
      ${this.signedIn && this.me?.chatEnabled ? html`<plantao-chat .identity=${token} language=${currentLanguage()}></plantao-chat>` : nothing}
    `;
  }

  skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  }

  header() {
    const here = this.parts[0] ?? 'conversations';
    const link = (page, text) => html`<a href="#/${page}" aria-current=${here === page ? 'page' : nothing}>${text}</a>`;
    return html`<header class="bar">
      <div>
        <a class="brand" href="#/"><img src="/assets/shared/icon.svg" alt="" width="28" height="28" />Plantão</a>
        <nav aria-label=${t('portal.nav')}>
          ${this.signedIn ? link('conversations', t('nav.conversations')) : nothing}
          ${link('status', t('nav.status'))}
          ${this.signedIn ? nothing : link('contact', t('nav.contact'))}
        </nav>
        <div class="aside">
          ${this.signedIn ? html`<span class="who small soft">${this.me?.name ?? claims()?.email}</span>` : nothing}
          ${languageChoice()}
          ${this.signedIn
            ? html`<button class="button quiet" type="button" @click=${signOut}>${t('signout')}</button>`
            : html`<button class="button primary" type="button" @click=${signIn}>${t('signin')}</button>`}
        </div>
      </div>
    </header>`;
  }

  page() {
    const [page = 'conversations', id, rest] = this.parts;
    if (!this.signedIn && !PUBLIC.has(page)) {
      return html`<portal-welcome></portal-welcome>`;
    }
    if (this.signedIn && groups().length > 0 && !PUBLIC.has(page)) {
      return this.forStaff();
    }
    switch (page) {
      case 'conversations':
        if (rest === 'sla') {
          return html`<portal-statement .id=${id}></portal-statement>`;
        }
        return id ? html`<portal-conversation .id=${id}></portal-conversation>` : html`<portal-conversations ?chat=${this.me?.chatEnabled}></portal-conversations>`;
      case 'new':
        return html`<portal-new-ticket></portal-new-ticket>`;
      case 'help':
        return html`<portal-help .kind=${id} .id=${rest}></portal-help>`;
      case 'status':
        return html`<portal-status></portal-status>`;
      case 'contact':
        return html`<portal-contact></portal-contact>`;
      default:
        return html`<h1 tabindex="-1">${t('portal.nothing')}</h1>
          <p><a href="#/">${t('portal.back')}</a></p>`;
    }
  }

  forStaff() {
    return html`<div class="stack narrow">
      <h1 tabindex="-1">${t('portal.staff')}</h1>
      <p><a class="button primary" href="/desk/">${t('portal.to-desk')}</a></p>
    </div>`;
  }
}

await Promise.all([useTexts(new URL('../shared/', import.meta.url)), useTexts(import.meta.url), finishSignIn()]);
customElements.define('plantao-portal', Portal);
