// The queue, in the order of the desk: what is broken first, then what falls due next.
import { get } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice, field } from '../../shared/components/field.js';
import { PlantaoElement } from '../../shared/element.js';
import { happened } from '../../shared/format.js';
import { html, nothing, repeat } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { go } from '../../shared/router.js';
import { t } from '../../shared/texts.js';
import { dueNext, toneOf } from '../due.js';

const EVERY = 3000;
const FILTERS = 'plantao.desk.filters';
const SEVERITIES = { 1: 'bad', 2: 'warn', 3: '' };

export function severityBadge(severity) {
  return badge(t(`desk.severity.${severity}`), SEVERITIES[severity]);
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
    this.filters = JSON.parse(sessionStorage.getItem(FILTERS) ?? '{}');
    this.teams = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.polling = poll((signal) => this.load(signal), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  async load(signal) {
    const query = new URLSearchParams(Object.entries(this.filters).filter(([, value]) => value));
    query.set('limit', '100');
    try {
      const page = await get(`/desk/queue?${query}`, { signal });
      page.items.forEach((one) => happened(one.updatedAt));
      this.items = page.items;
      this.more = Boolean(page.next);
      this.problem = null;
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.problem = problem;
      }
      throw problem;
    }
  }

  filter(name, value) {
    this.filters = { ...this.filters, [name]: value.trim() };
    sessionStorage.setItem(FILTERS, JSON.stringify(this.filters));
    this.polling.now();
  }

  /** Opens the one `step` further down; from none, the first. */
  move(step) {
    if (!this.items?.length) {
      return;
    }
    const at = this.items.findIndex((one) => one.id === this.current);
    const next = Math.min(Math.max(at === -1 ? 0 : at + step, 0), this.items.length - 1);
    go('queue', this.items[next].id);
  }

  async updated(changed) {
    if (changed.has('current')) {
      this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  render() {
    return html`<div class="queue-head stack tight">
        <div class="row apart">
          <h1 class="queue-title" tabindex="-1">${t('queue.title')}</h1>
          ${this.items ? html`<span class="small soft">${t('queue.count', { count: this.items.length })}${this.more ? '+' : ''}</span>` : nothing}
        </div>
        ${this.filtering()}
      </div>
      ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.words ?? this.problem.message}</p>` : nothing}
      ${this.list()}`;
  }

  filtering() {
    const set = Object.values(this.filters).filter(Boolean).length;
    return html`<details class="filters" ?open=${set > 0}>
      <summary>${t('queue.filters')}${set ? html` <span class="badge info">${set}</span>` : nothing}</summary>
      <div class="filter-fields">
        ${choice({
          name: 'status',
          prefix: 'filter-',
          label: t('queue.status'),
          value: this.filters.status ?? '',
          onInput: (value) => this.filter('status', value),
          options: [['', t('queue.any')], ['open', t('desk.status.open')], ['waiting', t('desk.status.waiting')]],
        })}
        ${choice({
          name: 'severity',
          prefix: 'filter-',
          label: t('queue.severity'),
          value: this.filters.severity ?? '',
          onInput: (value) => this.filter('severity', value),
          options: [['', t('queue.any')], ...['1', '2', '3'].map((level) => [level, t(`desk.severity.${level}`)])],
        })}
        ${this.teams.length
          ? choice({
              name: 'team',
              prefix: 'filter-',
              label: t('queue.team'),
              value: this.filters.team ?? '',
              onInput: (value) => this.filter('team', value),
              options: [['', t('queue.any')], ...this.teams.map((team) => [team.name, team.name])],
            })
          : field({ name: 'team', prefix: 'filter-', label: t('queue.team'), required: true, value: this.filters.team ?? '', onInput: (value) => this.filter('team', value) })}
        ${choice({
          name: 'assignee',
          prefix: 'filter-',
          label: t('queue.assignee'),
          value: this.filters.assignee ?? '',
          onInput: (value) => this.filter('assignee', value),
          options: [['', t('queue.any')], ...(this.me ? [[this.me.agent, t('queue.mine')]] : [])],
        })}
      </div>
    </details>`;
  }

  list() {
    if (!this.items) {
      return html`<p class="loading">${t('loading')}</p>`;
    }
    if (!this.items.length) {
      return html`<div class="empty"><strong>${t('queue.empty')}</strong><p class="soft small">${t('queue.empty.hint')}</p></div>`;
    }
    return html`<ol class="queue-list">
      ${repeat(
        this.items,
        (one) => one.id,
        (one) => this.row(one),
      )}
    </ol>`;
  }

  row(one) {
    const due = dueNext(one);
    const here = one.id === this.current;
    return html`<li class="queue-row ${toneOf(due)} ${here ? 'here' : ''}" aria-current=${here ? 'true' : nothing}>
      <div class="row apart tight-row">
        <desk-due .due=${due}></desk-due>
        <span class="row tight-row">${one.emergency ? badge(t('desk.emergency'), 'bad') : nothing}${severityBadge(one.severity)}</span>
      </div>
      <h2><a href="#/queue/${encodeURIComponent(one.id)}">${one.subject}</a></h2>
      <p class="small soft queue-facts">
        <span>${one.requester.name ?? one.requester.address ?? one.customer ?? one.id}</span>
        <span>${one.plan ? t(`plan.${one.plan}`) : t('plan.none')}</span>
        ${one.status === 'waiting' ? html`<span>${t('desk.status.waiting')}</span>` : nothing}
        ${one.escalation ? html`<span class="bad-words">${t(`desk.escalated.${one.escalation.level}`)}</span>` : nothing}
        <span>${[one.team, one.assignee && (one.assignee === this.me?.agent ? t('queue.mine') : one.assignee)].filter(Boolean).join(' · ') || t('queue.nobody')}</span>
      </p>
    </li>`;
  }
}

customElements.define('desk-queue', Queue);
