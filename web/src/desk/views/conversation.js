// One conversation at the desk: what is due, the timeline, the composer, and what is known of the customer.
import { get, getOr, newKey, post, Problem } from '../../shared/api.js';
import { badge, tag } from '../../shared/components/badge.js';
import { announcement } from '../../shared/components/timeline.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime, happened } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';
import { save } from '../../shared/uploads.js';
import { dueNext, isAtRisk } from '../due.js';
import { openCase, queueLink } from '../filters.js';
import { live } from '../live.js';
import './composer.js';
import './mail-look.js';
import { mailFacts } from './mail.js';
import './side.js';
import { severityBadge } from './queue.js';
import { askSplit } from './split.js';

const EVERY = 2500;
/** From so many entries on, a conversation is long. */
const LONG = 8;
/** So long after a key somebody counts as writing, in milliseconds. */
const TYPING = 6000;
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
    onlyWords: { state: true },
    here: { state: true },
    typist: { state: true },
    readTo: { state: true },
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
    this.polling = poll((signal) => this.load(signal), () => this.live?.every(EVERY) ?? EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
    this.live?.stop();
    clearTimeout(this.silence);
  }

  /** From the newest entry on; what the socket tells is fetched as ever. */
  listen() {
    this.live = live({
      conversation: this.id,
      after: this.seen,
      onEntry: () => this.polling.now(),
      onPresence: (here) => (this.here = here),
      onRead: (by, seq) => (this.readTo = by.role === 'customer' ? Math.max(this.readTo ?? 0, seq) : this.readTo),
      onTyping: (by) => {
        this.typist = this.isOther(by) ? by : null;
        clearTimeout(this.silence);
        this.silence = setTimeout(() => (this.typist = null), TYPING);
      },
    });
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
      if (added.length) {
        this.entries = [...this.entries, ...added].sort((one, other) => one.seq - other.seq);
      }
      // Of two that ask at once the earlier may be answered last.
      const newer = this.conversation?.version > conversation.version ? this.conversation : conversation;
      this.conversation = { ...newer, etag: this.seenTag(newer) };
      this.gone = null;
      if (!document.hidden) {
        this.live?.read(this.entries.at(-1)?.seq ?? 0);
      }
      if (first) {
        this.seen = this.entries.at(-1)?.seq ?? 0;
        this.about(conversation);
        this.listen();
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

  /** A version is the number of the newest event, and what stands in the timeline was seen: sending after it is not stale. */
  seenTag({ etag, version }) {
    const newest = this.entries.at(-1)?.seq ?? 0;
    return newest > version ? `"${newest}"` : etag;
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

  choose() {
    this.querySelector('desk-composer')?.choose();
  }

  take() {
    this.querySelector('desk-side')?.take();
  }

  triage() {
    this.querySelector('#triage-severity')?.focus();
  }

  toNewest() {
    this.querySelector('.timeline > li:last-child')?.scrollIntoView({ block: 'center' });
  }

  /** A file that is still being checked is refused; the reason is told. */
  async fetchFile(file) {
    try {
      await save(this.path, file);
    } catch (problem) {
      toast(problem.words ?? problem.message);
    }
  }

  async split(entry) {
    const made = await askSplit(entry, (subject) => this.act('split', { seq: entry.seq, subject }, this.conversation.etag));
    if (made) {
      toast(t('split.done'));
      openCase(made.id);
    }
  }

  /** Under a message: where it came from by mail, and the way out of here if it is another case (DU-2). */
  extra(entry) {
    const { links } = this.conversation;
    const made = links.splits.find((split) => split.message === entry.seq);
    const read = entry.type === 'agent-message' && this.readTo >= entry.seq;
    return html`${entry.html ? html`<desk-mail-look .mail=${entry.html}></desk-mail-look>` : nothing} ${entry.mail ? mailFacts(entry.mail) : nothing} ${read ? html`<p class="small">${t('live.read')}</p>` : nothing}
    ${made
      ? html`<p class="small">${t('split.went')} <a class="code" href=${queueLink(made.conversation)}>${made.conversation}</a></p>`
      : entry.type === 'customer-message' && !links.mergedInto
        ? html`<p class="message-acts"><button class="link small" type="button" @click=${() => this.split(entry)}>${t('split.do')}</button></p>`
        : nothing}`;
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
        <section class="stack tight ${this.onlyWords ? 'only-words' : ''}" aria-label=${t('desk.timeline')}>
          ${this.reading()}
          <p-timeline .entries=${this.entries} .seen=${this.seen} .extra=${(entry) => this.extra(entry)} .openAttachment=${(file) => this.fetchFile(file)} mine="agent"></p-timeline>
        </section>
        <div class="visually-hidden" aria-live="polite">${this.news}</div>
        ${this.typist ? html`<p class="small soft typing">${t('live.typing', { who: this.typist.name ?? this.typist.user ?? t(`role.${this.typist.role}`) })}</p>` : nothing}
        <desk-composer .id=${this.id} .conversation=${c} .entries=${this.entries} .policy=${this.policy} .me=${this.me} .act=${(...all) => this.act(...all)} .typing=${() => this.live?.typing()}></desk-composer>
      </div>
      <desk-side
        class="case-side stack"
        .conversation=${c}
        .entries=${this.entries}
        .customer=${this.customer}
        .me=${this.me}
        .policy=${this.policy}
        .act=${(...all) => this.act(...all)}
      ></desk-side>
    </div>`;
  }

  /** For long stories: the talk without what happened between, and the way to its end. */
  reading() {
    const between = this.entries.filter((entry) => !('body' in entry)).length;
    if (this.entries.length < LONG || !between) {
      return nothing;
    }
    return html`<p class="row apart small reading">
      <label class="choice"><input type="checkbox" .checked=${Boolean(this.onlyWords)} @change=${(event) => (this.onlyWords = event.target.checked)} /><span>${t('desk.only-words', { count: between })}</span></label>
      <button class="link" type="button" @click=${() => this.toNewest()}>${t('desk.newest')} ↓</button>
    </p>`;
  }

  head(c) {
    return html`<header class="case-head">
      <p class="small back"><a href=${queueLink()}>← ${t('queue.title')}</a></p>
      <div class="row apart head-row">
        <h1 tabindex="-1">${c.subject}</h1>
        <desk-due .due=${dueNext(c)} .risk=${isAtRisk(c)}></desk-due>
      </div>
      <p class="row small soft">
        ${badge(t(`desk.status.${c.status}`), STATUS[c.status])} ${severityBadge(c.severity)}
        ${c.emergency ? badge(t('desk.emergency'), 'bad') : nothing}
        ${c.escalation ? badge(t(`desk.escalated.${c.escalation.level}`), 'bad') : nothing}
        ${tag(t(`kind.${c.kind}`))}
        <button class="code copy" type="button" title=${t('desk.copy')} @click=${() => this.copy(c.id)}>${c.id}</button>
        <span>${t('desk.opened', { at: dayAndTime(c.openedAt) })}</span> ${this.there()}
      </p>
    </header>`;
  }

  /** A colleague may be here in two windows, and so may one be oneself. */
  isOther(by) {
    return by.role === 'customer' || by.user !== this.me?.agent;
  }

  /** Who else looks at this now. */
  there() {
    const who = (this.here?.agents ?? []).filter((by) => this.isOther(by)).map((by) => by.name ?? by.user);
    return html`${who.length ? html`<span class="badge warn">${t('live.here', { who: [...new Set(who)].join(', ') })}</span>` : nothing}
    ${this.here?.customer ? html`<span class="badge good">${t('live.customer')}</span>` : nothing}`;
  }

  async copy(text) {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    toast(t('desk.copied'));
  }
}

customElements.define('desk-conversation', DeskConversation);
