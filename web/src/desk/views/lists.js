// What support works with besides the queue: search, incidents, quarantine, and calls for the person on call.
import { get, newKey, post, Problem } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice, field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing, repeat } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { go } from '../../shared/router.js';
import { t } from '../../shared/texts.js';

const EVERY = 5000;
const STATES = ['investigating', 'identified', 'monitoring', 'resolved'];

function link(id, text = id) {
  return html`<a href="#/queue/${encodeURIComponent(id)}">${text}</a>`;
}

/** A list that is asked for again and again; `path` and `card` are the element's own. */
class List extends PlantaoElement {
  static properties = { items: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.key = newKey();
    this.polling = poll(async (signal) => {
      this.items = (await get(this.path, { signal })).items;
    }, EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  async act(path, body) {
    this.problem = null;
    try {
      const answer = await post(path, body, { key: this.key });
      this.key = newKey();
      this.polling.now();
      return answer;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
      return null;
    }
  }

  list(empty) {
    return html`${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
    ${!this.items
      ? html`<p class="loading">${t('loading')}</p>`
      : this.items.length
        ? repeat(
            this.items,
            (one) => one.id,
            (one) => this.card(one),
          )
        : html`<p class="soft">${empty}</p>`}`;
  }
}

class Quarantine extends List {
  get path() {
    return '/desk/quarantine';
  }

  async release(id) {
    const released = await this.act(`/desk/quarantine/${encodeURIComponent(id)}/release`);
    if (released) {
      toast(t('quarantine.released'));
      go('queue', released.conversation);
    }
  }

  card({ id, at, body, mail }) {
    const failed = Object.entries(mail.verdicts).filter(([, verdict]) => verdict !== 'pass');
    return html`<article class="card stack tight">
      <div class="row apart">
        <h2>${mail.subject || t('quarantine.no-subject')}</h2>
        <button class="button" type="button" @click=${() => this.release(id)}>${t('quarantine.release')}</button>
      </div>
      <p class="row small soft"><span>${mail.fromName ?? ''} ${mail.from}</span><span>${dayAndTime(at)}</span>${failed.map(([name, verdict]) => badge(`${name}: ${verdict}`, 'bad'))}</p>
      <p class="words small">${body}</p>
    </article>`;
  }

  render() {
    return html`<h1 tabindex="-1">${t('quarantine.title')}</h1>${this.list(t('quarantine.empty'))}`;
  }
}

class Calls extends List {
  get path() {
    return '/desk/pages';
  }

  card(page) {
    return html`<article class="card row apart">
      <div class="stack tight">
        <h2>${link(page.conversation, page.subject)}</h2>
        <p class="row small soft">
          ${badge(t(`calls.${page.state}`), page.state === 'ringing' ? 'bad' : 'good')}<span>${t(`calls.reason.${page.reason}`)}</span
          ><span>${dayAndTime(page.since)}</span>${page.acknowledgedBy ? html`<span>${page.acknowledgedBy}</span>` : nothing}
        </p>
      </div>
      ${page.state === 'ringing'
        ? html`<button class="button primary" type="button" @click=${() => this.act(`/desk/pages/${encodeURIComponent(page.id)}/acknowledge`)}>${t('calls.acknowledge')}</button>`
        : nothing}
    </article>`;
  }

  render() {
    return html`<h1 tabindex="-1">${t('calls.title')}</h1>${this.list(t('calls.empty'))}`;
  }
}

class Incidents extends List {
  static properties = { written: { state: true } };

  constructor() {
    super();
    this.written = draft('desk.incident') ?? {};
  }

  get path() {
    return '/desk/incidents';
  }

  keep(change) {
    this.written = { ...this.written, ...change };
    keepDraft('desk.incident', this.written);
  }

  async open(event) {
    event.preventDefault();
    const { title = '', text = '' } = this.written;
    if (await this.act('/desk/incidents', { title: title.trim(), text: text.trim() })) {
      this.written = {};
      dropDraft('desk.incident');
      toast(t('incidents.told'));
    }
  }

  async tell(event, id) {
    event.preventDefault();
    const state = this.written[`state-${id}`] ?? 'identified';
    if (await this.act(`/desk/incidents/${encodeURIComponent(id)}/updates`, { state, text: (this.written[id] ?? '').trim() })) {
      this.keep({ [id]: '' });
      toast(t('incidents.told'));
    }
  }

  card(incident) {
    const { id } = incident;
    const over = incident.state === 'resolved';
    return html`<article class="card stack tight">
      <div class="row apart"><h2>${incident.title}</h2>${badge(t(`incident.${incident.state}`), over ? 'good' : 'warn')}</div>
      <p class="small soft"><span class="code">${id}</span> ${dayAndTime(incident.startedAt)}</p>
      ${incident.updates.map((update) => html`<p class="small words"><span class="soft">${dayAndTime(update.at)}</span> ${update.text}</p>`)}
      ${over
        ? nothing
        : html`<form class="stack tight" @submit=${(event) => this.tell(event, id)} novalidate>
            ${field({ name: id, prefix: 'update-', label: t('incidents.update'), required: true, value: this.written[id] ?? '', onInput: (value) => this.keep({ [id]: value }) })}
            ${choice({ name: id, prefix: 'state-', label: t('incidents.state'), value: this.written[`state-${id}`] ?? 'identified', onInput: (value) => this.keep({ [`state-${id}`]: value }), options: STATES.map((state) => [state, t(`incident.${state}`)]) })}
            <div class="row end"><button class="button" type="submit" ?disabled=${!this.written[id]?.trim()}>${t('incidents.send')}</button></div>
          </form>`}
    </article>`;
  }

  render() {
    const { title = '', text = '' } = this.written;
    return html`<h1 tabindex="-1">${t('incidents.title')}</h1>
      <form class="card stack tight" @submit=${this.open} novalidate>
        <h2>${t('incidents.new')}</h2>
        ${field({ name: 'title', prefix: 'incident-', label: t('incidents.name'), required: true, value: title, error: this.problem?.field('title'), onInput: (value) => this.keep({ title: value }) })}
        ${field({ name: 'text', prefix: 'incident-', label: t('incidents.text'), type: 'textarea', required: true, value: text, error: this.problem?.field('text'), onInput: (value) => this.keep({ text: value }) })}
        <div class="row end"><button class="button primary" type="submit" ?disabled=${!title.trim() || !text.trim()}>${t('incidents.publish')}</button></div>
      </form>
      ${this.list(t('incidents.empty'))}`;
  }
}

class Search extends PlantaoElement {
  static properties = { query: { state: true }, found: { state: true }, problem: { state: true } };

  async search(event) {
    event.preventDefault();
    this.problem = null;
    try {
      this.found = (await get(`/desk/search?q=${encodeURIComponent(this.query ?? '')}`)).items;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<h1 tabindex="-1">${t('search.title')}</h1>
      <form class="stack tight" role="search" @submit=${this.search} novalidate>
        ${field({ name: 'q', prefix: 'search-', label: t('search.label'), type: 'search', required: true, value: this.query ?? '', error: this.problem?.words, onInput: (value) => (this.query = value) })}
        <div class="row end"><button class="button primary" type="submit">${t('search.go')}</button></div>
      </form>
      <div class="stack" aria-live="polite">
        ${this.found?.length === 0 ? html`<p class="soft">${t('search.nothing')}</p>` : nothing}
        ${(this.found ?? []).map(
          ({ conversation, solution }) => html`<article class="card stack tight">
            <h2>${link(conversation.id, conversation.subject)}</h2>
            <p class="row small soft">${badge(t(`desk.status.${conversation.status}`))}<span>${conversation.requester.name ?? conversation.requester.address ?? ''}</span><span>${dayAndTime(conversation.openedAt)}</span></p>
            ${solution ? html`<p class="words small">${solution.summary}</p>` : nothing}
          </article>`,
        )}
      </div>`;
  }
}

customElements.define('desk-quarantine', Quarantine);
customElements.define('desk-calls', Calls);
customElements.define('desk-incidents', Incidents);
customElements.define('desk-search', Search);
