// The contact form, without login (CH-5). The answer repeats nothing: anybody can put any address into a form.
import { newKey, post, Problem } from '../../shared/api.js';
import { choice, field } from '../../shared/components/field.js';
import { allIncidents, incidentNotice } from '../../shared/components/incidents.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { currentLanguage, LANGUAGES, t } from '../../shared/texts.js';

const DRAFT = 'contact';
const REQUIRED = ['name', 'email', 'subject', 'description'];

class Contact extends PlantaoElement {
  static properties = { values: { state: true }, problem: { state: true }, sending: { state: true }, receipt: { state: true }, incidents: { state: true } };

  constructor() {
    super();
    this.values = draft(DRAFT) ?? {};
    this.key = newKey();
    this.incidents = [];
    /** What was changed since it was refused: its error is out of date. */
    this.edited = new Set();
  }

  async connectedCallback() {
    super.connectedCallback();
    this.incidents = await allIncidents();
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
    this.edited.add(name);
    this.key = newKey();
    keepDraft(DRAFT, this.values);
  }

  async send(event) {
    event.preventDefault();
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.problem = null;
    this.edited.clear();
    const body = { language: this.values.language ?? currentLanguage() };
    REQUIRED.forEach((name) => {
      body[name] = this.values[name] ?? '';
    });
    if (this.values.impact?.trim()) {
      body.impact = this.values.impact;
    }
    try {
      this.receipt = await post('/contact', body, { key: this.key, anonymous: true });
      dropDraft(DRAFT);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    } finally {
      this.sending = false;
    }
    await this.updateComplete;
    (this.querySelector('[aria-invalid]') ?? this.querySelector('[role=alert]') ?? this.querySelector('h1'))?.focus();
  }

  field(name, options = {}) {
    return field({
      name,
      prefix: 'contact-',
      label: t(`contact.${name}`),
      value: this.values[name] ?? '',
      onInput: (value) => this.set(name, value),
      error: this.edited.has(name) ? undefined : this.problem?.field(name),
      required: REQUIRED.includes(name),
      ...options,
    });
  }

  render() {
    if (this.receipt) {
      return html`<div class="stack narrow">
        <h1 tabindex="-1">${t('contact.thanks')}</h1>
        <p class="notice good">${t('contact.receipt', { id: this.receipt.id, due: dayAndTime(this.receipt.firstResponseDue) })}</p>
        <p><a href="#/status">${t('nav.status')}</a></p>
      </div>`;
    }
    return html`<div class="stack wide narrow">
      <h1 tabindex="-1">${t('contact.title')}</h1>
      <p class="soft">${t('contact.text')}</p>
      ${incidentNotice(this.incidents)}
      <form class="card stack wide" @submit=${this.send} novalidate>
        <div class="two">${this.field('name', { autocomplete: 'name' })} ${this.field('email', { type: 'email', autocomplete: 'email' })}</div>
        ${this.field('subject', { maxlength: 500 })} ${this.field('description', { type: 'textarea' })} ${this.field('impact', { type: 'textarea' })}
        ${choice({
          name: 'language',
          prefix: 'contact-',
          label: t('new.language'),
          value: this.values.language ?? currentLanguage(),
          onInput: (value) => this.set('language', value),
          options: Object.entries(LANGUAGES),
        })}
        ${this.problem?.isLeft(this.edited) ? html`<p class="notice bad" role="alert" tabindex="-1">${this.problem.words}</p>` : nothing}
        <div class="row end">
          <button class="button primary" type="submit" aria-busy=${this.sending ? 'true' : 'false'}>${t('contact.send')}</button>
        </div>
      </form>
    </div>`;
  }
}

customElements.define('portal-contact', Contact);
