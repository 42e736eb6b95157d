// A new ticket, asking for what PR-1 asks. One form is one intention: one Idempotency-Key, however often it is sent.
import { getOr, newKey, post, Problem } from '../../shared/api.js';
import { choice, field } from '../../shared/components/field.js';
import { fileChoice } from '../../shared/components/files.js';
import { allIncidents, incidentNotice } from '../../shared/components/incidents.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { go } from '../../shared/router.js';
import { currentLanguage, LANGUAGES, t } from '../../shared/texts.js';
import { Uploads } from '../../shared/uploads.js';
import { alike } from '../alike.js';

const DRAFT = 'new-ticket';
const PAUSE_BEFORE_SUGGESTING = 600;
const WORDS_BEFORE_SUGGESTING = 8;
const FIELDS = ['subject', 'description', 'impact', 'stepsToReproduce', 'apiRequest', 'apiResponse', 'occurredAt'];

class NewTicket extends PlantaoElement {
  static properties = {
    values: { state: true },
    problem: { state: true },
    sending: { state: true },
    incidents: { state: true },
    suggestions: { state: true },
    duplicate: { state: true },
    own: { state: true },
  };

  constructor() {
    super();
    this.values = draft(DRAFT) ?? {};
    this.key = newKey();
    this.incidents = [];
    this.suggestions = [];
    this.own = [];
    this.uploads = new Uploads(() => this.requestUpdate());
    /** What was changed since it was refused: its error is out of date. */
    this.edited = new Set();
  }

  async connectedCallback() {
    super.connectedCallback();
    const [incidents, own] = await Promise.all([allIncidents(), getOr('/conversations', { items: [] })]);
    this.incidents = incidents;
    this.own = own.items.filter((item) => item.status !== 'closed');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.thinking);
  }

  /** What was refused may be sent again with the same key; what was changed is another intention. */
  set(name, value) {
    this.values = { ...this.values, [name]: value };
    this.edited.add(name);
    this.key = newKey();
    keepDraft(DRAFT, this.values);
    if (name === 'subject' || name === 'description') {
      clearTimeout(this.thinking);
      this.thinking = setTimeout(() => this.suggest(), PAUSE_BEFORE_SUGGESTING);
    }
  }

  async suggest() {
    const question = `${this.values.subject ?? ''} ${this.values.description ?? ''}`.trim().slice(0, 400);
    this.suggestions =
      question.length < WORDS_BEFORE_SUGGESTING
        ? []
        : ((await getOr(`/suggestions?q=${encodeURIComponent(question)}`, { items: [] })).items ?? []);
  }

  body(distinct) {
    const body = {};
    for (const name of FIELDS) {
      const value = this.values[name]?.trim();
      if (value) {
        body[name] = name === 'occurredAt' ? new Date(value).toISOString() : value;
      }
    }
    for (const name of ['subject', 'description', 'impact']) {
      body[name] ??= '';
    }
    const files = this.uploads.ids;
    return {
      ...body,
      ...(files.length ? { attachments: files } : {}),
      language: this.values.language ?? currentLanguage(),
      ...(this.values.emergency ? { emergency: true } : {}),
      ...(distinct ? { distinct: true } : {}),
    };
  }

  async send({ distinct = false } = {}) {
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.problem = null;
    this.edited.clear();
    try {
      // Insisting is another body, so it has a key of its own.
      const opened = await post('/tickets', this.body(distinct), { key: distinct ? `${this.key}-distinct` : this.key });
      dropDraft(DRAFT);
      toast(t('new.opened', { id: opened.id }));
      go('conversations', opened.id);
    } catch (problem) {
      await this.refused(problem);
    } finally {
      this.sending = false;
    }
  }

  async refused(problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    if (problem.type === 'duplicate-case') {
      this.duplicate = await getOr(`/conversations/${problem.body.conversation}`, { id: problem.body.conversation, subject: problem.body.conversation });
    } else {
      this.problem = problem;
    }
    await this.updateComplete;
    (this.querySelector('.duplicate') ?? this.querySelector('[aria-invalid]') ?? this.querySelector('[role=alert]'))?.focus();
  }

  field(name, options = {}) {
    return field({
      name,
      prefix: 'new-',
      ...options,
      label: t(options.label ?? `ticket.${name}`),
      hint: options.hint && t(options.hint),
      value: this.values[name] ?? '',
      onInput: (value) => this.set(name, value),
      error: this.edited.has(name) ? undefined : this.problem?.field(name),
    });
  }

  render() {
    const sent = (event) => {
      event.preventDefault();
      this.send();
    };
    return html`<div class="stack wide narrow">
      <h1 tabindex="-1">${t('new.title')}</h1>
      ${incidentNotice(this.incidents)}
      <form class="card stack wide" @submit=${sent} novalidate>
        ${this.field('subject', { label: 'new.subject', required: true, maxlength: 500 })}
        <div>
          ${this.field('description', { label: 'new.description', hint: 'new.description.hint', type: 'textarea', required: true })}
          ${this.suggested()} ${this.alike()}
        </div>
        ${this.field('impact', { hint: 'new.impact.hint', type: 'textarea', required: true })}
        ${this.field('stepsToReproduce', { hint: 'new.steps.hint', type: 'textarea' })}
        <div class="two">
          ${this.field('occurredAt', { type: 'datetime-local' })}
          ${choice({
            name: 'language',
            prefix: 'new-',
            label: t('new.language'),
            value: this.values.language ?? currentLanguage(),
            onInput: (value) => this.set('language', value),
            options: Object.entries(LANGUAGES),
          })}
        </div>
        <details class="more" ?open=${Boolean(this.values.apiRequest || this.values.apiResponse)}>
          <summary>${t('new.api')}</summary>
          <div class="stack">
            <p class="small soft">${t('new.api.hint')}</p>
            ${this.field('apiRequest', { type: 'textarea', code: true })} ${this.field('apiResponse', { type: 'textarea', code: true })}
          </div>
        </details>
        ${fileChoice(this.uploads, t('new.files'))}
        ${this.emergency()}
        ${this.problem?.isLeft(this.edited) ? html`<p class="notice bad" role="alert" tabindex="-1">${this.problem.words}</p>` : nothing} ${this.duplicateNotice()}
        <div class="row end">
          <a class="button quiet" href="#/conversations">${t('dialog.cancel')}</a>
          <button class="button primary" type="submit" aria-busy=${this.sending ? 'true' : 'false'} ?disabled=${this.uploads.sending}>${t('new.send')}</button>
        </div>
      </form>
    </div>`;
  }

  suggested() {
    return html`<div class="suggestions" aria-live="polite">${this.suggestions.length
        ? html`<section class="notice stack tight" aria-label=${t('new.suggestions')}>
            <h2>${t('new.suggestions')}</h2>
            <ul>
              ${this.suggestions.map((help) => html`<li><a href=${helpLink(help.url)} target="_blank" rel="noopener">${help.title}</a></li>`)}
            </ul>
          </section>`
        : nothing}</div>`;
  }

  /** What is open already and sounds the same: seen before it is sent twice (DU-1). */
  alike() {
    const found = alike(this.own, `${this.values.subject ?? ''} ${this.values.description ?? ''}`);
    return html`<div class="suggestions" aria-live="polite">${found.length
        ? html`<section class="notice warn stack tight" aria-label=${t('new.alike')}>
            <h2>${t('new.alike')}</h2>
            <ul>
              ${found.map((item) => html`<li><a href="#/conversations/${item.id}">${item.subject}</a> <span class="code small">${item.id}</span></li>`)}
            </ul>
          </section>`
        : nothing}</div>`;
  }

  emergency() {
    const on = Boolean(this.values.emergency);
    return html`<div class="emergency ${on ? 'on' : ''}">
      <label class="choice danger">
        <input type="checkbox" name="emergency" .checked=${on} @change=${(event) => this.set('emergency', event.target.checked)} />
        <span><strong>${t('new.emergency')}</strong><br /><span class="small">${t('new.emergency.hint')}</span></span>
      </label>
      ${on ? html`<p class="small" role="status"><strong>${t('new.emergency.warning')}</strong></p>` : nothing}
    </div>`;
  }

  duplicateNotice() {
    if (!this.duplicate) {
      return nothing;
    }
    return html`<section class="notice warn stack tight duplicate" tabindex="-1" aria-labelledby="duplicate-title">
      <h2 id="duplicate-title">${t('new.duplicate')}</h2>
      <p><a href="#/conversations/${this.duplicate.id}">${this.duplicate.subject}</a> <span class="code small">${this.duplicate.id}</span></p>
      <p class="small">${t('new.duplicate.text')}</p>
      <div class="row">
        <a class="button primary" href="#/conversations/${this.duplicate.id}">${t('new.duplicate.open')}</a>
        <button class="button" type="button" @click=${() => this.send({ distinct: true })}>${t('new.duplicate.distinct')}</button>
      </div>
    </section>`;
  }
}

/** Help of the desk is shown within the portal; an address elsewhere only if it is one of the web. */
export function helpLink(url) {
  const own = /^\/(articles|solutions)\/([^/?#]+)$/.exec(url);
  if (own) {
    return `#/help/${own[1]}/${own[2]}`;
  }
  return /^https?:\/\//i.test(url) ? url : '#/';
}

customElements.define('portal-new-ticket', NewTicket);
