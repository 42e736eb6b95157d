// Who a customer is to support: plan, chat, language, addresses, and their conversations (leads change it).
import { get, getOr, Problem, put } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice, field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { go } from '../../shared/router.js';
import { groups } from '../../shared/signin.js';
import { LANGUAGES, t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';

const PLANS = ['basic', 'regular', 'premium'];
const STATUS = { open: 'info', waiting: 'warn', closed: '' };

class Customers extends PlantaoElement {
  static properties = { id: {}, asked: { state: true }, written: { state: true }, cases: { state: true }, unknown: { state: true }, problem: { state: true } };

  willUpdate(changed) {
    if (changed.has('id') || !this.hasUpdated) {
      this.asked = this.id ?? '';
      this.load();
    }
  }

  async load() {
    this.written = undefined;
    this.unknown = false;
    this.problem = null;
    if (!this.id) {
      return;
    }
    const path = encodeURIComponent(this.id);
    try {
      const [profile, found] = await Promise.all([get(`/desk/customers/${path}`), getOr(`/desk/search?limit=50&customer=${path}`, { items: [] })]);
      this.written = { ...profile, emails: profile.emails.join('\n'), language: profile.language ?? '' };
      this.cases = found.items.map((hit) => hit.conversation);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.unknown = problem.status === 404;
      this.problem = this.unknown ? null : problem;
      this.written = this.unknown ? { name: '', plan: 'basic', chatEnabled: true, language: '', emails: '' } : undefined;
      this.cases = [];
    }
  }

  edit(change) {
    this.written = { ...this.written, ...change };
  }

  async save(event) {
    event.preventDefault();
    this.problem = null;
    const { name, plan, chatEnabled, language, emails } = this.written;
    const list = emails.split(/[\s,;]+/).filter(Boolean);
    try {
      await put(`/desk/customers/${encodeURIComponent(this.id)}`, { name: name.trim(), plan, chatEnabled, ...(language ? { language } : {}), emails: list });
      toast(t('customers.saved'));
      this.unknown = false;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  render() {
    const find = (event) => {
      event.preventDefault();
      if (this.asked.trim()) {
        go('customers', this.asked.trim());
      }
    };
    return html`<h1 tabindex="-1">${t('customers.title')}</h1>
      <form class="search-form" role="search" @submit=${find} novalidate>
        ${field({ name: 'id', prefix: 'customer-', label: t('customers.id'), required: true, value: this.asked, onInput: (value) => (this.asked = value) })}
        <button class="button primary" type="submit">${t('customers.show')}</button>
      </form>
      ${this.unknown ? html`<p class="notice warn" role="status">${t('customers.unknown')}</p>` : nothing}
      ${this.problem && !this.written ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
      ${this.written ? html`${this.form(this.written)} ${this.conversations()}` : this.id ? nothing : html`<p class="soft">${t('customers.hint')}</p>`}`;
  }

  form(w) {
    const mayChange = groups().some((group) => group === 'lead' || group === 'admin');
    const wrong = (this.problem?.body.errors ?? []).find((one) => one.field.startsWith('emails'))?.message;
    return html`<form class="card stack" @submit=${this.save} novalidate>
      <h2>${w.name || this.id}</h2>
      ${field({ name: 'name', prefix: 'customer-', label: t('side.name'), required: true, value: w.name, error: this.problem?.field('name'), onInput: (value) => this.edit({ name: value }) })}
      <div class="pair">
        ${choice({ name: 'plan', prefix: 'customer-', label: t('side.plan'), value: w.plan, options: PLANS.map((plan) => [plan, t(`plan.${plan}`)]), onInput: (value) => this.edit({ plan: value }) })}
        ${choice({ name: 'language', prefix: 'customer-', label: t('triage.language'), value: w.language, options: [['', t('customers.detected')], ...Object.entries(LANGUAGES)], onInput: (value) => this.edit({ language: value }) })}
      </div>
      ${field({ name: 'emails', prefix: 'customer-', label: t('customers.emails'), hint: t('customers.emails.hint'), type: 'textarea', value: w.emails, error: wrong, onInput: (value) => this.edit({ emails: value }) })}
      <label class="choice"><input type="checkbox" .checked=${w.chatEnabled} @change=${(event) => this.edit({ chatEnabled: event.target.checked })} /><span>${t('customers.chat')}</span></label>
      <p class="small soft">${t('customers.plan.hint')}</p>
      ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.words}</p>` : nothing}
      ${mayChange ? html`<div class="row end"><button class="button primary" type="submit">${t('customers.save')}</button></div>` : nothing}
    </form>`;
  }

  conversations() {
    if (!this.cases?.length) {
      return nothing;
    }
    return html`<section class="stack tight" aria-label=${t('side.others')}>
      <h2>${t('customers.cases')}</h2>
      <ul class="plain rows">
        ${this.cases.map((one) => html`<li class="card row apart"><span><a href=${queueLink(one.id)}>${one.subject}</a> <span class="small soft">${dayAndTime(one.openedAt)}</span></span>${badge(t(`desk.status.${one.status}`), STATUS[one.status])}</li>`)}
      </ul>
    </section>`;
  }
}

customElements.define('desk-customers', Customers);
