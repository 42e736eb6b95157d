// My conversations, the newest activity first, each with the promise that matters now.
import { get } from '../../shared/api.js';
import { statusBadge, tag } from '../../shared/components/badge.js';
import { allIncidents, incidentNotice } from '../../shared/components/incidents.js';
import { firstResponseState, promiseLine, resolutionState } from '../../shared/components/promises.js';
import { PlantaoElement } from '../../shared/element.js';
import { fromNow, happened } from '../../shared/format.js';
import { html, nothing, repeat } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';

const EVERY = 8000;

class Conversations extends PlantaoElement {
  static properties = { chat: { type: Boolean }, items: { state: true }, next: { state: true }, incidents: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.items = null;
    this.incidents = [];
  }

  connectedCallback() {
    super.connectedCallback();
    allIncidents().then((incidents) => {
      this.incidents = incidents;
    });
    this.polling = poll(() => this.load(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  /** The first page anew; what was read beyond it stays, unless it has moved up. */
  async load() {
    try {
      const page = await get('/conversations');
      page.items.forEach((item) => happened(item.updatedAt));
      const seen = new Set(page.items.map((item) => item.id));
      const beyond = this.further ? this.items.filter((item) => !seen.has(item.id)) : [];
      this.items = [...page.items, ...beyond];
      this.next = this.further ? this.next : page.next;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
      throw problem;
    }
  }

  async more() {
    const page = await get(`/conversations?cursor=${encodeURIComponent(this.next)}`);
    const seen = new Set(this.items.map((item) => item.id));
    this.further = true;
    this.items = [...this.items, ...page.items.filter((item) => !seen.has(item.id))];
    this.next = page.next;
  }

  render() {
    return html`<div class="stack wide">
      ${incidentNotice(this.incidents)}
      <div class="row apart">
        <h1 tabindex="-1">${t('list.title')}</h1>
        <div class="row">
          ${this.chat ? html`<button class="button" type="button" @click=${() => document.querySelector('plantao-chat')?.show()}>${t('list.chat')}</button>` : nothing}
          <a class="button primary" href="#/new">${t('list.new')}</a>
        </div>
      </div>
      ${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
      ${this.items === null ? html`<p class="loading">${this.problem ? nothing : t('loading')}</p>` : this.list()}
    </div>`;
  }

  list() {
    if (this.items.length === 0) {
      return html`<div class="empty">
        <h2>${t('list.empty')}</h2>
        <p class="soft">${t('list.empty.text')}</p>
        <a class="button" href="#/new">${t('list.new')}</a>
      </div>`;
    }
    return html`<ul class="cases">
        ${repeat(
          this.items,
          (item) => item.id,
          (item) => this.item(item),
        )}
      </ul>
      ${this.next ? html`<p><button class="button" type="button" @click=${this.more}>${t('list.more')}</button></p>` : nothing}`;
  }

  item(item) {
    const broken = item.status !== 'closed' && [firstResponseState(item), resolutionState(item)].includes('broken');
    const look = item.status === 'waiting' ? 'needs-you' : broken ? 'broken' : '';
    return html`<li class="case ${look}">
      <div class="row apart">
        <h2><a href="#/conversations/${item.id}">${item.subject}</a></h2>
        ${statusBadge(item)}
      </div>
      <p>${promiseLine(item)}</p>
      <p class="row small soft">
        ${tag(t(`kind.${item.kind}`))}<span class="code">${item.id}</span><span>${t('list.updated', { at: fromNow(item.updatedAt) })}</span>
      </p>
    </li>`;
  }
}

customElements.define('portal-conversations', Conversations);
