// The policy: read by all of support, changed by an admin, with a reason and the instant from which it holds (SL-8).
import { get, getOr, Problem, put } from '../../shared/api.js';
import { field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { inWords } from '../../shared/components/wrong.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { groups } from '../../shared/signin.js';
import { t } from '../../shared/texts.js';
import { inForm, policyForm } from './policy-form.js';
import './what-if.js';

const OF_THE_DESK = new Set(['version', 'change', 'planned']);
const DRAFT = 'desk.policy';

class PolicyEditor extends PlantaoElement {
  static properties = { policy: { state: true }, versions: { state: true }, written: { state: true }, problem: { state: true }, broken: { state: true }, whole: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.written = draft(DRAFT) ?? {};
    this.whole = false;
    this.load();
  }

  async load() {
    try {
      const [policy, versions] = await Promise.all([get('/desk/policy'), getOr('/desk/policy/versions?limit=10', { items: [] })]);
      this.policy = policy;
      this.versions = versions.items;
    } catch (problem) {
      this.problem = problem;
    }
  }

  get text() {
    return this.written.text ?? JSON.stringify(Object.fromEntries(Object.entries(this.policy).filter(([name]) => !OF_THE_DESK.has(name))), null, 2);
  }

  /** The document, or nothing while it is no JSON. */
  get document() {
    try {
      return JSON.parse(this.text);
    } catch {
      return null;
    }
  }

  /** What is changed goes by the version it was begun at. */
  keep(change) {
    this.written = { etag: this.policy.etag, ...this.written, ...change };
    keepDraft(DRAFT, this.written);
  }

  leave() {
    this.written = {};
    this.problem = null;
    this.broken = null;
    dropDraft(DRAFT);
  }

  async save(event) {
    event.preventDefault();
    this.problem = null;
    this.broken = null;
    try {
      JSON.parse(this.text);
    } catch (failure) {
      this.broken = failure.message;
      this.whole = true;
      return;
    }
    const { reason = '', from } = this.written;
    try {
      await put(
        '/desk/policy',
        { ...this.document, reason: reason.trim(), ...(from ? { effectiveAt: new Date(from).toISOString() } : {}) },
        { ifMatch: this.written.etag ?? this.policy.etag },
      );
      this.leave();
      toast(t('policy.saved'));
      await this.load();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  render() {
    if (!this.policy) {
      return html`<h1 tabindex="-1">${t('policy.title')}</h1>
        ${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : html`<p class="loading">${t('loading')}</p>`}`;
    }
    const mayChange = groups().includes('admin');
    return html`<h1 tabindex="-1">${t('policy.title')}</h1>
      <p class="soft">${t('policy.version', { version: this.policy.version })} ${mayChange ? nothing : t('policy.read-only')}</p>
      <form class="card stack wide" @submit=${this.save} novalidate>
        ${this.ways()} ${this.whole ? this.asDocument() : this.asForm(mayChange)} ${this.refused()} ${mayChange ? this.putting() : nothing}
      </form>
      ${mayChange ? html`<desk-what-if .document=${this.document}></desk-what-if>` : nothing} ${this.history()}`;
  }

  ways() {
    const way = (whole, text) => html`<button type="button" aria-pressed=${this.whole === whole ? 'true' : 'false'} ?disabled=${!whole && !this.document} @click=${() => (this.whole = whole)}>${text}</button>`;
    return html`<div class="modes" role="group" aria-label=${t('policy.ways')}>${way(false, t('policy.form'))} ${way(true, t('policy.document'))}</div>`;
  }

  asForm(mayChange) {
    return policyForm(this.document ?? {}, (document) => this.keep({ text: JSON.stringify(document, null, 2) }), (path) => this.wrong(path), !mayChange);
  }

  wrong(path) {
    const inList = (this.problem?.body?.errors ?? []).find((error) => error.field.startsWith(`${path}[`));
    return inWords(this.problem?.field?.(path) ?? inList?.message);
  }

  asDocument() {
    return field({ name: 'text', prefix: 'policy-', label: t('policy.document'), hint: t('policy.document.hint'), type: 'textarea', code: true, required: true, value: this.text, error: this.broken ?? undefined, onInput: (value) => this.keep({ text: value }) });
  }

  /** What the form shows beside its fields is not said twice. */
  refused() {
    if (!this.problem) {
      return nothing;
    }
    const errors = (this.problem.body?.errors ?? []).filter((error) => this.whole || (!inForm(error.field) && error.field !== 'reason' && error.field !== 'effectiveAt'));
    return html`<div class="notice bad" role="alert">
      <p>${this.problem.status === 412 ? t('policy.stale') : this.problem.words}</p>
      ${errors.length ? html`<ul>${errors.map((error) => html`<li><span class="code">${error.field}</span> ${inWords(error.message)}</li>`)}</ul>` : nothing}
    </div>`;
  }

  putting() {
    const { reason = '', from = '' } = this.written;
    return html`<div class="pair loose">
        ${field({ name: 'reason', prefix: 'policy-', label: t('compose.reason'), required: true, value: reason, error: this.problem?.field?.('reason'), onInput: (value) => this.keep({ reason: value }) })}
        ${field({ name: 'from', prefix: 'policy-', label: t('policy.from'), type: 'datetime-local', value: from, error: this.problem?.field?.('effectiveAt'), onInput: (value) => this.keep({ from: value }) })}
      </div>
      <div class="row end">
        ${this.written.text ? html`<button class="button quiet" type="button" @click=${() => this.leave()}>${t('articles.undo')}</button>` : nothing}
        <button class="button primary" type="submit">${t('policy.save')}</button>
      </div>`;
  }

  history() {
    if (!this.versions?.length) {
      return nothing;
    }
    return html`<section class="stack tight">
      <h2>${t('policy.history')}</h2>
      <ol class="plain rows">
        ${this.versions.map(
          (one) => html`<li class="card row apart">
            <span><strong>${t('policy.version.short', { version: one.version })}</strong> <span class="words">${one.reason}</span></span>
            <span class="small soft">${t('policy.by', { who: one.author, at: dayAndTime(one.effectiveAt) })}</span>
          </li>`,
        )}
      </ol>
    </section>`;
  }
}

customElements.define('desk-policy', PolicyEditor);
