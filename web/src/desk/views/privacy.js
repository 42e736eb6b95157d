// A person's data, for admins: handed out as an archive, or erased for good. Both are worked on for as long as they take.
import { get, newKey, post, Problem } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { confirm } from '../../shared/components/dialog.js';
import { choice, field } from '../../shared/components/field.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { has, t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';

const EVERY = 3000;
const KEPT = 'plantao.desk.jobs';
const TONES = { accepted: 'info', running: 'info', done: 'good', failed: 'bad' };
const OVER = new Set(['done', 'failed']);

/** Jobs asked for in this tab: the API knows them by their ids only. */
function kept() {
  return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
}

class Privacy extends PlantaoElement {
  static properties = { whom: { state: true }, who: { state: true }, profile: { state: true }, jobs: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.whom = 'email';
    this.who = '';
    this.profile = false;
    this.jobs = kept();
  }

  connectedCallback() {
    super.connectedCallback();
    this.polling = poll(() => this.follow(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  async follow() {
    const fresh = await Promise.all(this.jobs.map((job) => (OVER.has(job.state) ? job : get(`/desk/${job.of}/${encodeURIComponent(job.id)}`).then((now) => ({ ...now, of: job.of, whose: job.whose })))));
    if (JSON.stringify(fresh) !== JSON.stringify(this.jobs)) {
      this.keep(fresh);
    }
  }

  keep(jobs) {
    this.jobs = jobs;
    // An archive's address opens it; it is asked for again when it is wanted.
    sessionStorage.setItem(KEPT, JSON.stringify(jobs.map(({ url, ...job }) => job)));
  }

  async ask(of, body) {
    this.problem = null;
    try {
      const job = await post(`/desk/${of}`, body, { key: newKey() });
      this.keep([{ ...job, of, whose: this.who }, ...this.jobs]);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  get body() {
    return { [this.whom]: this.who.trim() };
  }

  async erase() {
    const sure = await confirm({ title: t('privacy.sure', { who: this.who }), text: t('privacy.sure.text'), yes: t('privacy.erase'), danger: true });
    if (sure) {
      await this.ask('erasures', { ...this.body, ...(this.profile ? { profile: true } : {}) });
    }
  }

  /** An erasure takes archives too; of the same person, newer ones stand above. */
  erasedSince(job) {
    return this.jobs.slice(0, this.jobs.indexOf(job)).some((newer) => newer.of === 'erasures' && newer.whose === job.whose);
  }

  /** The link works for minutes only, so it is made when somebody wants it. */
  async fetchArchive(job) {
    const { url } = await get(`/desk/exports/${encodeURIComponent(job.id)}`);
    const link = document.createElement('a');
    link.href = url;
    link.rel = 'noopener noreferrer';
    link.click();
  }

  render() {
    const ready = Boolean(this.who.trim());
    return html`<h1 tabindex="-1">${t('privacy.title')}</h1>
      <section class="card stack">
        <p class="soft">${t('privacy.intro')}</p>
        <div class="pair loose">
          ${choice({ name: 'whom', prefix: 'privacy-', label: t('privacy.whom'), value: this.whom, onInput: (value) => (this.whom = value), options: ['email', 'customer', 'conversation'].map((one) => [one, t(`privacy.whom.${one}`)]) })}
          ${field({ name: 'who', prefix: 'privacy-', label: t('privacy.who'), required: true, value: this.who, error: this.problem?.field(this.whom), onInput: (value) => (this.who = value) })}
        </div>
        <label class="choice"><input type="checkbox" .checked=${this.profile} @change=${(event) => (this.profile = event.target.checked)} /><span>${t('privacy.profile')}</span></label>
        ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.words}</p>` : nothing}
        <div class="row end">
          <button class="button" type="button" ?disabled=${!ready || this.whom === 'conversation'} @click=${() => this.ask('exports', this.body)}>${t('privacy.export')}</button>
          <button class="button danger" type="button" ?disabled=${!ready} @click=${() => this.erase()}>${t('privacy.erase')}</button>
        </div>
      </section>
      <ul class="plain rows">${this.jobs.map((job) => this.job(job))}</ul>`;
  }

  job(job) {
    return html`<li class="card stack tight">
      <div class="row apart"><h2>${t(`privacy.of.${job.of}`, { who: job.whose })}</h2>${badge(t(`privacy.state.${job.state}`), TONES[job.state])}</div>
      <p class="row small soft"><span class="code">${job.id}</span><span>${dayAndTime(job.at)}</span>${Object.entries(job.counts ?? {}).map(([kind, n]) => html`<span>${has(`privacy.count.${kind}`) ? t(`privacy.count.${kind}`, { n }) : `${kind}: ${n}`}</span>`)}</p>
      ${job.mentions?.length ? html`<p class="small">${t('privacy.mentions')} ${job.mentions.map((id) => html`<a class="code" href=${queueLink(id)}>${id}</a> `)}</p>` : nothing}
      ${job.of === 'exports' && job.state === 'done' && !this.erasedSince(job) ? html`<div class="row end"><button class="button small-button" type="button" @click=${() => this.fetchArchive(job)}>${t('privacy.fetch')}</button></div>` : nothing}
    </li>`;
  }
}

customElements.define('desk-privacy', Privacy);
