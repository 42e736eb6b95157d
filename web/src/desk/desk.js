// The agent desk: the queue beside the conversation, and what else support works with.
import '../shared/language.js';
import { getOr, put } from '../shared/api.js';
import { languageChoice } from '../shared/components/language.js';
import { prepareToasts, toast } from '../shared/components/toast.js';
import { PlantaoElement } from '../shared/element.js';
import { html, keyed, nothing } from '../shared/lit.js';
import { poll } from '../shared/poll.js';
import { go, onRoute, route } from '../shared/router.js';
import { claims, finishSignIn, groups, isSignedIn, signIn, signOut } from '../shared/signin.js';
import { t, useTexts } from '../shared/texts.js';
import { filters, openCase, queueLink } from './filters.js';
import { icon } from './icons.js';
import { onKeys, showKeys } from './keyboard.js';
import './due.js';
import './views/articles.js';
import './views/calls.js';
import './views/conversation.js';
import './views/customers.js';
import './views/incidents.js';
import './views/policy.js';
import './views/privacy.js';
import './views/quarantine.js';
import './views/queue.js';
import './views/ready.js';
import './views/reports.js';
import './views/search.js';
import './views/statement.js';

/** How often the numbers beside the navigation are asked for, in milliseconds. */
const COUNT_EVERY = 15_000;

const VIEWS = {
  search: () => html`<desk-search class="stack"></desk-search>`,
  calls: () => html`<desk-calls class="stack"></desk-calls>`,
  incidents: () => html`<desk-incidents class="stack"></desk-incidents>`,
  quarantine: () => html`<desk-quarantine class="stack"></desk-quarantine>`,
  articles: (id) => html`<desk-articles class="stack" .id=${id}></desk-articles>`,
  ready: (id) => html`<desk-ready class="stack" .id=${id}></desk-ready>`,
  reports: () => html`<desk-reports class="stack"></desk-reports>`,
  customers: (id) => html`<desk-customers class="stack" .id=${id}></desk-customers>`,
  policy: () => html`<desk-policy class="stack"></desk-policy>`,
  privacy: () => html`<desk-privacy class="stack"></desk-privacy>`,
  statement: (id) => html`<desk-statement class="stack" .id=${id}></desk-statement>`,
};

class Desk extends PlantaoElement {
  static properties = { parts: { state: true }, me: { state: true }, policy: { state: true }, signedIn: { state: true }, waiting: { state: true } };

  constructor() {
    super();
    this.parts = route();
    this.signedIn = isSignedIn();
    this.waiting = {};
  }

  connectedCallback() {
    super.connectedCallback();
    prepareToasts();
    this.stopRouting = onRoute(() => this.arrive());
    this.stopKeys = onKeys(this.isStaff ? this.keys() : {});
    window.addEventListener('plantao-signed-out', this.signedOut);
    if (this.isStaff) {
      this.introduce();
      this.counting = poll((signal) => this.count(signal), COUNT_EVERY);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopRouting();
    this.stopKeys();
    this.counting?.stop();
    window.removeEventListener('plantao-signed-out', this.signedOut);
  }

  keys() {
    const queue = () => this.querySelector('desk-queue');
    const conversation = () => this.querySelector('desk-conversation');
    return {
      j: () => queue()?.move(1),
      k: () => queue()?.move(-1),
      l: () => conversation()?.toNewest(),
      r: () => conversation()?.write('reply'),
      n: () => conversation()?.write('note'),
      e: () => conversation()?.write('resolve'),
      x: () => conversation()?.write('escalate'),
      w: () => conversation()?.write('expect'),
      c: () => conversation()?.choose(),
      a: () => conversation()?.take(),
      t: () => conversation()?.triage(),
      m: () => queue()?.toggle('mine'),
      u: () => queue()?.toggle('nobody'),
      f: () => queue()?.openFilters(),
      q: () => openCase(),
      '/': () => go('search'),
      '?': () => showKeys(),
    };
  }

  signedOut = () => {
    this.signedIn = false;
    this.counting?.stop();
  };

  get isStaff() {
    return this.signedIn && groups().length > 0;
  }

  async introduce() {
    [this.me, this.policy] = await Promise.all([getOr('/desk/me', null), getOr('/desk/policy', null)]);
  }

  /** What waits behind the links of the navigation. */
  async count(signal) {
    const [pages, mails] = await Promise.all([getOr('/desk/pages', { items: [] }, { signal }), getOr('/desk/quarantine', { items: [] }, { signal })]);
    this.waiting = { calls: pages.items.filter((page) => page.state === 'ringing').length, quarantine: mails.items.length };
  }

  async arrive() {
    const before = this.parts;
    this.parts = route();
    filters();
    if (before[0] !== this.parts[0]) {
      this.counting?.now();
    }
    await this.updateComplete;
    if (before.join('/') !== this.parts.join('/')) {
      window.scrollTo(0, 0);
      this.querySelector('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
      this.querySelector('.pane-case h1, main h1')?.focus({ preventScroll: true });
    }
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
      ${this.header()} ${this.isStaff ? html`${this.navigation()} ${this.page()}` : this.welcome()}
    `;
  }

  header() {
    return html`<header class="bar">
      <a class="brand" href="#/queue"><img src="/assets/shared/icon.svg" alt="" width="26" height="26" />Plantão</a>
      <div class="aside">
        ${this.isStaff
          ? html`${this.me ? html`<label class="away small ${this.me.away ? 'is-away' : ''}"><input type="checkbox" .checked=${this.me.away} @change=${this.leave} />${t('desk.away')}</label>` : nothing}
              <span class="who small soft">${this.me?.name ?? claims()?.email}</span>
              <button class="button quiet keys-button" type="button" @click=${showKeys} aria-label=${t('keys.title')}><kbd>?</kbd></button>`
          : nothing}
        ${languageChoice()}
        ${this.signedIn
          ? html`<button class="button quiet" type="button" @click=${signOut}>${t('signout')}</button>`
          : html`<button class="button primary" type="button" @click=${signIn}>${t('signin')}</button>`}
      </div>
    </header>`;
  }

  navigation() {
    const here = this.parts[0] === 'statement' ? 'queue' : (this.parts[0] ?? 'queue');
    const mine = groups();
    const pages = ['queue', 'search', 'calls', 'incidents', 'quarantine', 'articles', 'ready', 'reports'];
    if (mine.includes('lead') || mine.includes('admin')) {
      pages.push('customers');
    }
    pages.push('policy');
    if (mine.includes('admin')) {
      pages.push('privacy');
    }
    const link = (page) => html`<a href=${page === 'queue' ? queueLink() : `#/${page}`} aria-current=${here === page ? 'page' : nothing}>
      ${icon(page)}<span>${t(`${page}.title`)}</span>
      ${this.waiting[page] ? html`<span class="bubble ${page}"><span aria-hidden="true">${this.waiting[page]}</span><span class="visually-hidden">${t('desk.waiting', { count: this.waiting[page] })}</span></span>` : nothing}
    </a>`;
    return html`<nav class="rail" aria-label=${t('desk.nav')}>${pages.map(link)}</nav>`;
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
    return VIEWS[page] ? html`<main id="main" tabindex="-1" class="solo wide ${page}">${VIEWS[page](id)}</main>` : this.panes(id);
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
