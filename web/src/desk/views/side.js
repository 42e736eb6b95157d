// Beside the conversation: both promises, triage, and the customer's context.
import { Problem } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice, field } from '../../shared/components/field.js';
import { firstResponseState, resolutionState } from '../../shared/components/promises.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime, deskTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { LANGUAGES, t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';
import './incident-link.js';
import './rating.js';

const TONES = { kept: 'good', running: 'info', paused: 'warn', late: 'bad', broken: 'bad', moot: '', none: '' };

class Side extends PlantaoElement {
  static properties = {
    conversation: { attribute: false },
    entries: { attribute: false },
    customer: { attribute: false },
    me: { attribute: false },
    policy: { attribute: false },
    act: { attribute: false },
    edited: { state: true },
    into: { state: true },
    refused: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.edited = {};
  }

  edit(name, value) {
    this.edited = { ...this.edited, [name]: value };
  }

  async triage(change) {
    this.problem = null;
    try {
      await this.act('triage', change, this.conversation.etag);
      this.edited = {};
      toast(t('triage.done'));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  apply(event) {
    event.preventDefault();
    const change = Object.fromEntries(
      Object.entries(this.edited)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [name, name === 'severity' ? Number(value) : value.trim()]),
    );
    if (Object.keys(change).length) {
      this.triage(change);
    }
  }

  render() {
    return html`${this.promised()} ${this.triaging()} ${this.about()} ${this.related()}
    <desk-incident-link .conversation=${this.conversation} .changed=${() => this.closest('desk-conversation').load()}></desk-incident-link>
    ${this.merging()} <desk-rating .conversation=${this.conversation} .entries=${this.entries} .act=${this.act}></desk-rating>`;
  }

  take() {
    const { status, assignee } = this.conversation;
    if (this.me && status !== 'closed' && assignee !== this.me.agent) {
      this.triage({ assignee: this.me.agent });
    }
  }

  async merge(path, body) {
    this.refused = null;
    try {
      await this.act(path, body, this.conversation.etag);
      this.into = undefined;
      toast(t('triage.done'));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.refused = problem;
    }
  }

  merging() {
    const { links } = this.conversation;
    const into = (this.into ?? links.likely?.conversation ?? '').trim();
    return html`<section class="card stack tight" aria-label=${t('merge.title')}>
      <details ?open=${Boolean(links.likely || links.mergedInto || this.into || this.refused)}>
      <summary><h2>${t('merge.title')}</h2></summary>
      ${links.mergedInto
        ? html`<button class="button" type="button" @click=${() => this.merge('unmerge', {})}>${t('merge.undo')}</button>`
        : html`<form class="stack tight" @submit=${(event) => (event.preventDefault(), this.merge('merge', { into }))} novalidate>
            ${field({ name: 'into', prefix: 'merge-', label: t('merge.into'), required: true, value: this.into ?? links.likely?.conversation ?? '', error: this.refused?.field('into'), onInput: (value) => (this.into = value) })}
            <div class="row end"><button class="button" type="submit" ?disabled=${!into}>${t('merge.do')}</button></div>
          </form>`}
      ${this.refused ? html`<p class="notice bad small" role="alert">${this.refused.status === 412 ? t('triage.stale') : this.refused.words}</p>` : nothing}
      </details>
    </section>`;
  }

  promised() {
    const c = this.conversation;
    const row = (kind, state, promise) => html`<div class="promise-row">
      <div class="row apart"><h3>${t(`promise.${kind}`)}</h3>${badge(t(`promise.state.${state}`), TONES[state])}</div>
      <p class="small soft">
        ${promise.at && promise.violated ? t('side.late', { at: dayAndTime(promise.at), due: dayAndTime(promise.due) }) : promise.at ? t('side.done', { at: dayAndTime(promise.at) }) : promise.due ? t('side.due', { at: dayAndTime(promise.due) }) : t('side.no-due')}
      </p>
    </div>`;
    return html`<section class="card stack tight" aria-label=${t('side.promises')}>
      <h2>${t('side.promises')}</h2>
      ${row('first-response', firstResponseState(c), c.firstResponse)} ${row('resolution', resolutionState(c), c.resolution)}
      ${c.expectedResolution && c.status !== 'closed'
        ? html`<p class="small ${new Date(c.expectedResolution) < deskTime() ? 'bad-words' : ''}">${new Date(c.expectedResolution) < deskTime() ? t('side.expected-over', { at: dayAndTime(c.expectedResolution) }) : t('side.expected', { at: dayAndTime(c.expectedResolution) })}</p>`
        : nothing}
      ${c.closesAt ? html`<p class="small">${t('side.closes', { at: dayAndTime(c.closesAt) })}</p>` : nothing}
      <p class="small"><a href="#/statement/${encodeURIComponent(c.id)}">${t('side.statement')}</a></p>
    </section>`;
  }

  triaging() {
    const c = this.conversation;
    const value = (name, now) => this.edited[name] ?? now ?? '';
    const names = (this.policy?.teams ?? []).map((team) => team.name);
    const members = [...new Set([c.assignee, this.me?.agent, ...(this.policy?.teams ?? []).flatMap((team) => team.members.map((one) => one.agent))].filter(Boolean))];
    const pick = (name, label, now, options) => choice({ name, prefix: 'triage-', label, value: value(name, now), options, onInput: (given) => this.edit(name, given) });
    const open = c.status !== 'closed';
    return html`<section class="card stack tight" aria-label=${t('triage.title')}>
      <div class="row apart">
        <h2>${t('triage.title')}</h2>
        ${open && this.me && c.assignee !== this.me.agent
          ? html`<button class="button small-button" type="button" @click=${() => this.take()}>${t('triage.take')}</button>`
          : nothing}
      </div>
      <form class="stack tight" @submit=${this.apply} novalidate>
        <div class="pair">
          ${pick('severity', t('queue.severity'), String(c.severity), ['1', '2', '3'].map((level) => [level, t(`desk.severity.${level}`)]))}
          ${pick('language', t('triage.language'), c.language, Object.entries(LANGUAGES))}
        </div>
        ${names.length
          ? pick('team', t('queue.team'), c.team, [['', t('triage.none')], ...[...new Set([c.team, ...names].filter(Boolean))].map((name) => [name, name])])
          : field({ name: 'team', prefix: 'triage-', label: t('queue.team'), required: true, value: value('team', c.team), error: this.problem?.field('team'), onInput: (given) => this.edit('team', given) })}
        ${pick('assignee', t('queue.assignee'), c.assignee, [['', t('triage.none')], ...members.map((agent) => [agent, agent === this.me?.agent ? t('triage.me', { who: this.me.name ?? agent }) : agent])])}
        ${pick('cause', t('triage.cause'), c.cause ?? 'none', [['none', t('triage.cause.none')], ...(this.policy?.providers ?? ['meta']).map((name) => [name, name])])}
        ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.status === 412 ? t('triage.stale') : this.problem.words}</p>` : nothing}
        <div class="row end"><button class="button" type="submit" ?disabled=${!open || !Object.keys(this.edited).length}>${t('triage.apply')}</button></div>
      </form>
    </section>`;
  }

  about() {
    const c = this.conversation;
    const facts = [
      [t('side.name'), this.customer?.name ?? c.requester.name],
      [t('side.address'), c.requester.address],
      [t('side.plan'), c.plan ? t(`plan.${c.plan}`) : t('plan.none')],
      [t('triage.language'), LANGUAGES[c.language] ?? c.language],
      [t('side.origin'), t(`origin.${c.origin}`)],
    ].filter(([, text]) => text);
    return html`<section class="card stack tight" aria-label=${t('side.customer')}>
      <h2>${t('side.customer')}</h2>
      <dl class="facts lines">${facts.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
      ${this.customer?.others.length
        ? html`<h3>${t('side.others')}</h3>
            <ul class="plain">
              ${this.customer.others.map((one) => html`<li class="small"><a href=${queueLink(one.id)}>${one.subject}</a> <span class="soft">${t(`desk.status.${one.status}`)}</span></li>`)}
            </ul>`
        : nothing}
    </section>`;
  }

  related() {
    const { links } = this.conversation;
    const to = (id) => html`<a class="code" href=${queueLink(id)}>${id}</a>`;
    const rows = [
      links.likely && [t('side.likely'), html`${to(links.likely.conversation)} <span class="soft small">${links.likely.words}</span>`],
      links.mergedInto && [t('side.merged-into'), to(links.mergedInto)],
      links.splitFrom && [t('side.split-from'), to(links.splitFrom)],
      ...links.merged.map((id) => [t('side.merged'), to(id)]),
      ...links.splits.map((split) => [t('side.split'), to(split.conversation)]),
    ].filter(Boolean);
    return rows.length
      ? html`<section class="card stack tight" aria-label=${t('side.related')}>
          <h2>${t('side.related')}</h2>
          <dl class="facts">${rows.map(([name, link]) => html`<div><dt>${name}</dt><dd>${link}</dd></div>`)}</dl>
        </section>`
      : nothing;
  }
}

customElements.define('desk-side', Side);
