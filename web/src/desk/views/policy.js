// The policy as one document: leads and agents read it, an admin changes it, with a reason on record (SL-8).
import { get, put, Problem } from '../../shared/api.js';
import { field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { groups } from '../../shared/signin.js';
import { t } from '../../shared/texts.js';

const OF_THE_DESK = new Set(['version', 'change', 'planned']);

class PolicyEditor extends PlantaoElement {
  static properties = { policy: { state: true }, written: { state: true }, problem: { state: true }, broken: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.written = draft('desk.policy') ?? {};
    this.load();
  }

  async load() {
    try {
      this.policy = await get('/desk/policy');
    } catch (problem) {
      this.problem = problem;
    }
  }

  get text() {
    return this.written.text ?? JSON.stringify(Object.fromEntries(Object.entries(this.policy).filter(([name]) => !OF_THE_DESK.has(name))), null, 2);
  }

  /** What is changed goes by the version it was begun at. */
  keep(change) {
    this.written = { etag: this.policy.etag, ...this.written, ...change };
    keepDraft('desk.policy', this.written);
  }

  async save(event) {
    event.preventDefault();
    this.problem = null;
    this.broken = null;
    let document;
    try {
      document = JSON.parse(this.text);
    } catch (failure) {
      this.broken = failure.message;
      return;
    }
    try {
      await put('/desk/policy', { ...document, reason: (this.written.reason ?? '').trim() }, { ifMatch: this.written.etag ?? this.policy.etag });
      this.written = {};
      dropDraft('desk.policy');
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
    const errors = this.problem?.body?.errors ?? [];
    return html`<h1 tabindex="-1">${t('policy.title')}</h1>
      <p class="soft">${t('policy.version', { version: this.policy.version })}</p>
      <form class="card stack tight" @submit=${this.save} novalidate>
        ${field({ name: 'text', prefix: 'policy-', label: t('policy.document'), type: 'textarea', code: true, required: true, value: this.text, error: this.broken ?? undefined, onInput: (value) => this.keep({ text: value }) })}
        ${this.problem
          ? html`<div class="notice bad" role="alert">
              <p>${this.problem.words}</p>
              ${errors.length ? html`<ul>${errors.map((error) => html`<li><span class="code">${error.field}</span> ${error.message}</li>`)}</ul>` : nothing}
            </div>`
          : nothing}
        ${groups().includes('admin')
          ? html`${field({ name: 'reason', prefix: 'policy-', label: t('compose.reason'), required: true, value: this.written.reason ?? '', onInput: (value) => this.keep({ reason: value }) })}
              <div class="row end"><button class="button primary" type="submit">${t('policy.save')}</button></div>`
          : html`<p class="small soft">${t('policy.read-only')}</p>`}
      </form>`;
  }
}

customElements.define('desk-policy', PolicyEditor);
