// The queue, in the order of the desk: escalated first, then what is severe, then what falls due next (SV-3).
import { get } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice, field } from '../../shared/components/field.js';
import { PlantaoElement } from '../../shared/element.js';
import { happened } from '../../shared/format.js';
import { html, nothing, repeat } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';
import { dueNext, isAtRisk, toneOf } from '../due.js';
import { filters, openCase, queueLink, setFilter } from '../filters.js';
import { live } from '../live.js';

const EVERY = 3000;
const SEVERITIES = { 1: 'bad', 2: 'warn', 3: '' };
/** Cuts of what was loaded, each with its number: what an agent asks for first. */
const VIEWS = {
  mine: (one, me) => one.assignee !== undefined && one.assignee === me?.agent,
  nobody: (one) => !one.assignee,
  risk: (one) => isAtRisk(one),
  escalated: (one) => Boolean(one.escalation),
};
const CHOICES = ['status', 'severity', 'team', 'assignee'];

export function severityBadge(severity) {
  return badge(t(`desk.severity.${severity}`), SEVERITIES[severity]);
}

function section(one) {
  return one.escalation ? 'escalated' : String(one.severity);
}

class Queue extends PlantaoElement {
  static properties = {
    current: {},
    me: { attribute: false },
    teams: { attribute: false },
    items: { state: true },
    more: { state: true },
    filters: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.filters = filters();
    this.teams = [];
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.moved);
    this.live = live({ queue: true, onConversation: () => this.polling.now() });
    this.polling = poll((signal) => this.load(signal), () => this.live.every(EVERY));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.moved);
    this.polling.stop();
    this.live.stop();
  }

  moved = () => {
    const before = JSON.stringify(this.filters);
    this.filters = filters();
    if (before !== JSON.stringify(this.filters)) {
      this.polling.now();
    }
  };

  async load(signal) {
    const query = new URLSearchParams(CHOICES.filter((name) => this.filters[name]).map((name) => [name, this.filters[name]]));
    query.set('limit', '200');
    try {
      const page = await get(`/desk/queue?${query}`, { signal });
      page.items.forEach((one) => happened(one.updatedAt));
      this.items = page.items;
      this.more = Boolean(page.next);
      this.problem = null;
      const late = page.items.filter((one) => toneOf(dueNext(one)) === 'bad').length;
      document.title = `${late ? `(${late}) ` : ''}Plantão · ${t('desk.title')}`;
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.problem = problem;
      }
      throw problem;
    }
  }

  get shown() {
    const cut = VIEWS[this.filters.view];
    return cut ? (this.items ?? []).filter((one) => cut(one, this.me)) : (this.items ?? []);
  }

  /** Opens the one `step` further down; from none, the first. */
  move(step) {
    const shown = this.shown;
    if (shown.length) {
      const at = shown.findIndex((one) => one.id === this.current);
      openCase(shown[Math.min(Math.max(at === -1 ? 0 : at + step, 0), shown.length - 1)].id);
    }
  }

  toggle(view) {
    setFilter('view', this.filters.view === view ? '' : view);
  }

  async openFilters() {
    this.querySelector('.filters').open = true;
    this.querySelector('#filter-status').focus();
  }

  async updated(changed) {
    if (changed.has('current')) {
      this.querySelector('.queue-row[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  render() {
    return html`<div class="queue-head stack tight">
        <div class="row apart">
          <h1 class="queue-title" tabindex="-1">${t('queue.title')}</h1>
          ${this.items ? html`<span class="small soft" role="status">${t('queue.count', { count: this.shown.length })}${this.more ? '+' : ''}</span>` : nothing}
        </div>
        ${this.views()} ${this.filtering()}
      </div>
      ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.words ?? this.problem.message}</p>` : nothing}
      ${this.list()}`;
  }

  views() {
    const number = (view) => (this.items ?? []).filter((one) => VIEWS[view](one, this.me)).length;
    return html`<div class="views" role="group" aria-label=${t('queue.views')}>
      ${Object.keys(VIEWS).map(
        (view) => html`<button type="button" class="chip" aria-pressed=${this.filters.view === view ? 'true' : 'false'} @click=${() => this.toggle(view)}>
          ${t(`queue.view.${view}`)} <span class="number">${number(view)}</span>
        </button>`,
      )}
    </div>`;
  }

  filtering() {
    const set = CHOICES.filter((name) => this.filters[name]).length;
    const pick = (name, options) => choice({ name, prefix: 'filter-', label: t(`queue.${name}`), value: this.filters[name] ?? '', onInput: (value) => setFilter(name, value.trim()), options: [['', t('queue.any')], ...options] });
    return html`<details class="filters" ?open=${set > 0}>
      <summary>${t('queue.filters')}${set ? html` <span class="badge info">${set}</span>` : nothing}</summary>
      <div class="filter-fields">
        ${pick('status', [['open', t('desk.status.open')], ['waiting', t('desk.status.waiting')]])}
        ${pick('severity', ['1', '2', '3'].map((level) => [level, t(`desk.severity.${level}`)]))}
        ${this.teams.length
          ? pick('team', this.teams.map((team) => [team.name, team.name]))
          : field({ name: 'team', prefix: 'filter-', label: t('queue.team'), required: true, value: this.filters.team ?? '', onInput: (value) => setFilter('team', value.trim()) })}
        ${pick('assignee', this.agents().map((agent) => [agent, agent === this.me?.agent ? t('queue.mine') : agent]))}
      </div>
    </details>`;
  }

  agents() {
    const members = this.teams.flatMap((team) => team.members.map((one) => one.agent));
    return [...new Set([this.me?.agent, ...members, ...(this.items ?? []).map((one) => one.assignee), this.filters.assignee].filter(Boolean))];
  }

  list() {
    if (!this.items) {
      return html`<p class="loading">${t('loading')}</p>`;
    }
    if (!this.shown.length) {
      const narrowed = Object.keys(this.filters).length > 0;
      return html`<div class="empty">
        <strong>${t('queue.empty')}</strong>
        ${narrowed
          ? html`<p class="soft small">${t('queue.empty.hint')}</p><a class="button small-button" href="#/queue">${t('queue.all')}</a>`
          : html`<p class="soft small">${t('queue.empty.rest')}</p>`}
      </div>`;
    }
    const sections = new Map();
    this.shown.forEach((one) => sections.set(section(one), [...(sections.get(section(one)) ?? []), one]));
    return [...sections].map(([name, rows]) => this.section(name, rows));
  }

  section(name, rows) {
    return html`<section class="queue-section ${name}">
      <h2 class="queue-divider">${t(`queue.section.${name}`)} <span class="number">${rows.length}</span></h2>
      <ol class="queue-list">
        ${repeat(
          rows,
          (one) => one.id,
          (one) => this.row(one),
        )}
      </ol>
    </section>`;
  }

  row(one) {
    const due = dueNext(one);
    const here = one.id === this.current;
    const by = [one.team, one.assignee && (one.assignee === this.me?.agent ? t('queue.mine') : one.assignee)].filter(Boolean).join(' · ');
    return html`<li class="queue-row ${toneOf(due, undefined, one)} ${here ? 'here' : ''}" aria-current=${here ? 'true' : nothing}>
      <div class="row apart tight-row">
        <desk-due .due=${due} .risk=${isAtRisk(one)}></desk-due>
        <span class="row tight-row">${one.emergency ? badge(t('desk.emergency'), 'bad') : nothing}${one.escalation ? severityBadge(one.severity) : nothing}</span>
      </div>
      <h3><a href=${queueLink(one.id)}>${one.subject}</a></h3>
      <p class="small soft queue-facts">
        ${one.escalation ? html`<span class="bad-words">${t(`desk.escalated.${one.escalation.level}`)}</span>` : nothing}
        ${one.status === 'waiting' ? html`<span>${t('desk.status.waiting')}</span>` : nothing}
        <span>${one.requester.name ?? one.requester.address ?? one.customer ?? one.id}</span>
        <span>${one.plan ? t(`plan.${one.plan}`) : t('plan.none')}</span>
        <span class=${by ? '' : 'nobody'}>${by || t('queue.nobody')}</span>
      </p>
    </li>`;
  }
}

customElements.define('desk-queue', Queue);
