// The agent desk: the queue beside the conversation, and what else support works with.
import { getOr, put } from '../shared/api.js';
import { dialog } from '../shared/components/dialog.js';
import { languageChoice } from '../shared/components/language.js';
import { prepareToasts, toast } from '../shared/components/toast.js';
import { PlantaoElement } from '../shared/element.js';
import { html, keyed, nothing } from '../shared/lit.js';
import { go, onRoute, route } from '../shared/router.js';
import { claims, finishSignIn, groups, isSignedIn, signIn, signOut } from '../shared/signin.js';
import { t, useTexts } from '../shared/texts.js';
import { keysAreOn, onKeys, turnKeys } from './keyboard.js';
import './due.js';
import './views/conversation.js';
import './views/lists.js';
import './views/policy.js';
import './views/queue.js';

const KEYS = { j: 'j', k: 'k', r: 'r', n: 'n', e: 'e', q: 'q', '/': 'search', '?': 'help' };

class Desk extends PlantaoElement {
  static properties = { parts: { state: true }, me: { state: true }, policy: { state: true }, signedIn: { state: true } };

  constructor() {
    super();
    this.parts = route();
    this.signedIn = isSignedIn();
  }

  connectedCallback() {
    super.connectedCallback();
    prepareToasts();
    this.stopRouting = onRoute(() => this.arrive());
    this.stopKeys = onKeys({
      j: () => this.querySelector('desk-queue')?.move(1),
      k: () => this.querySelector('desk-queue')?.move(-1),
      r: () => this.querySelector('desk-conversation')?.write('reply'),
      n: () => this.querySelector('desk-conversation')?.write('note'),
      e: () => this.querySelector('desk-conversation')?.write('resolve'),
      q: () => go('queue'),
      '/': () => go('search'),
      '?': () => this.help(),
    });
    window.addEventListener('plantao-signed-out', this.signedOut);
    if (this.isStaff) {
      this.introduce();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopRouting();
    this.stopKeys();
    window.removeEventListener('plantao-signed-out', this.signedOut);
  }

  signedOut = () => {
    this.signedIn = false;
  };

  get isStaff() {
    return this.signedIn && groups().length > 0;
  }

  async introduce() {
    [this.me, this.policy] = await Promise.all([getOr('/desk/me', null), getOr('/desk/policy', null)]);
  }

  async arrive() {
    const before = this.parts;
    this.parts = route();
    await this.updateComplete;
    if (before.join('/') !== this.parts.join('/')) {
      window.scrollTo(0, 0);
      this.querySelector('.pane-case h1, main h1')?.focus({ preventScroll: true });
    }
  }

  help() {
    return dialog(
      t('keys.title'),
      (close, redraw) => html`
        <dl class="keys">
          ${Object.entries(KEYS).map(([key, name]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(`keys.${name}`)}</dd></div>`)}
        </dl>
        <label class="choice">
          <input type="checkbox" .checked=${keysAreOn()} @change=${(event) => (turnKeys(event.target.checked), redraw())} />
          <span>${t('keys.on')}</span>
        </label>
        <div class="row end"><button class="button primary" type="button" @click=${() => close()}>${t('keys.close')}</button></div>
      `,
    );
  }

  /** Who is away gets no cases by themselves. */
  async leave(event) {
    try {
      this.me = await put('/desk/me', { away: event.target.checked });
    } catch (problem) {
      event.target.checked = this.me.away;
      toast(problem.words ?? problem.message);
    }
  }

  skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  }

  render() {
    return html`
      <a class="button skip" href="#main" @click=${this.skip}>${t('skip')}</a>
      ${this.header()} ${this.isStaff ? this.page() : this.welcome()}
    `;
  }

  header() {
    return html`<header class="bar">
      <a class="brand" href="#/queue"><img src="/assets/shared/icon.svg" alt="" width="26" height="26" />Plantão</a>
      ${this.isStaff ? this.navigation() : nothing}
      <div class="aside">
        ${this.isStaff
          ? html`${this.me ? html`<label class="away small"><input type="checkbox" .checked=${this.me.away} @change=${this.leave} />${t('desk.away')}</label>` : nothing}
              <span class="who small soft">${this.me?.name ?? claims()?.email}</span>
              <button class="button quiet keys-button" type="button" @click=${this.help} aria-label=${t('keys.title')}><kbd>?</kbd></button>`
          : nothing}
        ${languageChoice()}
        ${this.signedIn
          ? html`<button class="button quiet" type="button" @click=${signOut}>${t('signout')}</button>`
          : html`<button class="button primary" type="button" @click=${signIn}>${t('signin')}</button>`}
      </div>
    </header>`;
  }

  navigation() {
    const here = this.parts[0] ?? 'queue';
    const link = (page, text) => html`<a href="#/${page}" aria-current=${here === page ? 'page' : nothing}>${text}</a>`;
    return html`<nav aria-label=${t('desk.nav')}>${link('queue', t('queue.title'))} ${link('search', t('search.title'))} ${link('incidents', t('incidents.title'))}
      ${link('quarantine', t('quarantine.title'))} ${link('calls', t('calls.title'))} ${link('policy', t('policy.title'))}</nav>`;
  }

  welcome() {
    return html`<main id="main" tabindex="-1" class="solo stack">
      <h1 tabindex="-1">${t('desk.title')}</h1>
      ${this.signedIn
        ? html`<p>${t('desk.staff-only')}</p><p><a class="button primary" href="/">${t('desk.to-portal')}</a></p>`
        : html`<p>${t('desk.welcome')}</p><p><button class="button primary" type="button" @click=${signIn}>${t('desk.signin')}</button></p>`}
    </main>`;
  }

  page() {
    const [page = 'queue', id] = this.parts;
    switch (page) {
      case 'search':
        return this.solo(html`<desk-search class="stack"></desk-search>`);
      case 'incidents':
        return this.solo(html`<desk-incidents class="stack"></desk-incidents>`);
      case 'quarantine':
        return this.solo(html`<desk-quarantine class="stack"></desk-quarantine>`);
      case 'calls':
        return this.solo(html`<desk-calls class="stack"></desk-calls>`);
      case 'policy':
        return this.solo(html`<desk-policy class="stack"></desk-policy>`);
      default:
        return this.panes(id);
    }
  }

  solo(content) {
    return html`<main id="main" tabindex="-1" class="solo wide">${content}</main>`;
  }

  panes(id) {
    return html`<main id="main" tabindex="-1" class="panes ${id ? 'has-case' : ''}">
      <section class="pane-queue" aria-label=${t('queue.title')}>
        <desk-queue .current=${id} .me=${this.me} .teams=${this.policy?.teams ?? []}></desk-queue>
      </section>
      <div class="pane-case">
        ${id
          ? keyed(id, html`<desk-conversation .id=${id} .me=${this.me} .policy=${this.policy}></desk-conversation>`)
          : html`<div class="empty"><h2>${t('desk.choose')}</h2><p class="soft">${t('desk.choose.hint')}</p></div>`}
      </div>
    </main>`;
  }
}

await Promise.all([useTexts(new URL('../shared/', import.meta.url)), useTexts(import.meta.url), finishSignIn()]);
customElements.define('plantao-desk', Desk);
