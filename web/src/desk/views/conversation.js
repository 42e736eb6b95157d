// One conversation at the desk: what is due, the timeline, the composer, and what is known of the customer.
import { get, getOr, newKey, post, Problem } from '../../shared/api.js';
import { badge, tag } from '../../shared/components/badge.js';
import { maskedNotice } from '../../shared/components/masked.js';
import { announcement } from '../../shared/components/timeline.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime, happened } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';
import { dueNext } from '../due.js';
import './composer.js';
import './side.js';
import { severityBadge } from './queue.js';

const EVERY = 2500;
const STATUS = { open: 'info', waiting: 'warn', closed: '' };

class DeskConversation extends PlantaoElement {
  static properties = {
    id: {},
    me: { attribute: false },
    policy: { attribute: false },
    conversation: { state: true },
    entries: { state: true },
    customer: { state: true },
    gone: { state: true },
    news: { state: true },
  };

  constructor() {
    super();
    this.entries = [];
    this.news = '';
    this.seen = Infinity;
    this.keys = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.polling = poll((signal) => this.load(signal), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  get path() {
    return `/desk/conversations/${encodeURIComponent(this.id)}`;
  }

  /** The facts first, then the entries: an entry may be newer than the version, never the other way round. */
  async load(signal) {
    try {
      const first = !this.conversation;
      const conversation = await get(this.path, { signal });
      const fresh = await this.newEntries(signal);
      happened(conversation.updatedAt);
      const known = new Set(this.entries.map((entry) => entry.seq));
      const added = fresh.filter((entry) => !known.has(entry.seq));
      this.conversation = conversation;
      this.gone = null;
      if (added.length) {
        this.entries = [...this.entries, ...added];
      }
      if (first) {
        this.seen = this.entries.at(-1)?.seq ?? 0;
        this.about(conversation);
      } else if (added.length) {
        this.news = added.filter((entry) => entry.by.user !== this.me?.agent).map(announcement).join('. ');
      }
    } catch (problem) {
      if (problem instanceof Problem && problem.status > 0 && problem.status < 500) {
        this.gone = problem;
      }
      throw problem;
    }
  }

  async newEntries(signal) {
    const fresh = [];
    let after = this.entries.at(-1)?.seq ?? 0;
    for (;;) {
      const page = await get(`${this.path}/timeline?limit=200&after=${after}`, { signal });
      fresh.push(...page.items);
      if (!page.next) {
        return fresh;
      }
      after = page.next;
    }
  }

  async about({ customer, id }) {
    if (customer) {
      const [profile, others] = await Promise.all([
        getOr(`/desk/customers/${encodeURIComponent(customer)}`, null),
        getOr(`/desk/search?limit=6&customer=${encodeURIComponent(customer)}`, { items: [] }),
      ]);
      this.customer = profile && { ...profile, others: others.items.map((found) => found.conversation).filter((one) => one.id !== id) };
    }
  }

  /** Does something; what is refused is thrown. The same intention, tried again, has the same key. */
  async act(path, body, ifMatch) {
    const intention = JSON.stringify([path, body]);
    this.keys[intention] ??= newKey();
    try {
      const answer = await post(`${this.path}/${path}`, body, { key: this.keys[intention], ifMatch });
      delete this.keys[intention];
      return answer;
    } finally {
      await this.load().catch(() => undefined);
    }
  }

  /** By the keyboard: opens the composer where it is wanted. */
  write(mode) {
    this.querySelector('desk-composer')?.open(mode);
  }

  render() {
    if (this.gone) {
      return html`<div class="stack">
        <h1 tabindex="-1">${t('desk.unknown')}</h1>
        <p class="notice bad" role="alert">${this.gone.words}</p>
      </div>`;
    }
    if (!this.conversation) {
      return html`<p class="loading">${t('loading')}</p>`;
    }
    const c = this.conversation;
    return html`<div class="case">
      ${this.head(c)}
      <div class="case-talk stack">
        <section aria-label=${t('desk.timeline')}>
          <p-timeline .entries=${this.entries} .seen=${this.seen} mine="agent"></p-timeline>
        </section>
        <div class="visually-hidden" aria-live="polite">${this.news}</div>
        <desk-composer .id=${this.id} .conversation=${c} .entries=${this.entries} .policy=${this.policy} .act=${(...all) => this.act(...all)}></desk-composer>
      </div>
      <desk-side
        class="case-side stack"
        .conversation=${c}
        .customer=${this.customer}
        .me=${this.me}
        .policy=${this.policy}
        .act=${(...all) => this.act(...all)}
      ></desk-side>
    </div>`;
  }

  head(c) {
    return html`<header class="case-head">
      <p class="small back"><a href="#/queue">← ${t('queue.title')}</a></p>
      <div class="row apart head-row">
        <h1 tabindex="-1">${c.subject}</h1>
        <desk-due .due=${dueNext(c)}></desk-due>
      </div>
      <p class="row small soft">
        ${badge(t(`desk.status.${c.status}`), STATUS[c.status])} ${severityBadge(c.severity)}
        ${c.emergency ? badge(t('desk.emergency'), 'bad') : nothing}
        ${c.escalation ? badge(t(`desk.escalated.${c.escalation.level}`), 'bad') : nothing}
        ${tag(t(`kind.${c.kind}`))}
        <button class="code copy" type="button" title=${t('desk.copy')} @click=${() => this.copy(c.id)}>${c.id}</button>
        <span>${t('desk.opened', { at: dayAndTime(c.openedAt) })}</span>
      </p>
      ${maskedNotice(c.masked)}
    </header>`;
  }

  async copy(text) {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    toast(t('desk.copied'));
  }
}

customElements.define('desk-conversation', DeskConversation);
