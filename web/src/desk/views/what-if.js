// What another policy would have brought: the stored conversations are told again under it, before it holds for anybody.
import { get, newKey, post, Problem } from '../../shared/api.js';
import { field } from '../../shared/components/field.js';
import { PlantaoElement } from '../../shared/element.js';
import { deskTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';

const DAY = 86_400_000;
/** Over so many days, if nobody says otherwise. */
const DAYS = 30;
/** How soon a longer one is asked for again, in milliseconds. */
const AGAIN = 1500;

function day(time) {
  return new Date(time).toISOString().slice(0, 10);
}

class WhatIf extends PlantaoElement {
  static properties = { document: { attribute: false }, asked: { state: true }, told: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.asked = { from: day(deskTime() - DAYS * DAY), to: day(deskTime()) };
  }

  async ask() {
    this.problem = null;
    this.told = null;
    this.busy = true;
    try {
      this.told = await post('/desk/policy/simulate', { policy: this.document, ...this.asked }, { key: newKey() });
      while (this.told.state === 'running' && this.isConnected) {
        await new Promise((done) => setTimeout(done, AGAIN));
        this.told = await get(`/desk/policy/simulations/${encodeURIComponent(this.told.id)}`);
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const edge = (name) => field({ name, prefix: 'what-if-', label: t(`reports.${name}`), type: 'date', required: true, value: this.asked[name], error: this.problem?.field(name), onInput: (value) => (this.asked = { ...this.asked, [name]: value }) });
    return html`<details class="card tell">
      <summary>${t('what-if.title')}</summary>
      <div class="stack what-if">
        <p class="small soft">${t('what-if.intro')}</p>
        <div class="report-asking">
          ${edge('from')} ${edge('to')}
          <button class="button" type="button" aria-busy=${this.busy ? 'true' : 'false'} ?disabled=${!this.document || this.busy} @click=${() => this.ask()}>${t('what-if.do')}</button>
        </div>
        ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.words}</p>` : nothing}
        <div aria-live="polite">${this.told ? this.result(this.told) : nothing}</div>
      </div>
    </details>`;
  }

  result(told) {
    const row = (name, plan, promise) => {
      const [was, would] = [told.plans.find((one) => one.plan === plan)?.recorded[promise], told.plans.find((one) => one.plan === plan)?.simulated[promise]];
      return html`<tr>
        <th scope="row">${name}</th><td data-label=${t('what-if.promise')}>${t(promise === 'firstResponse' ? 'promise.first-response' : 'promise.resolution')}</td>
        <td class="number" data-label=${t('what-if.kept')}>${was.met}</td><td class="number" data-label=${t('what-if.broken')}>${was.violated}</td>
        <td class="number" data-label=${t('what-if.would-keep')}>${would.met}</td>
        <td class="number ${would.violated > was.violated ? 'bad-words' : ''}" data-label=${t('what-if.would-break')}>${would.violated}</td>
      </tr>`;
    };
    return html`<div class="stack tight">
      <p><strong>${t('what-if.changed', { changed: told.changed, all: told.conversations })}</strong></p>
      ${told.plans.length
        ? html`<div class="sheet" tabindex="0" role="group" aria-label=${t('what-if.title')}>
            <table>
              <thead>
                <tr><th scope="col">${t('side.plan')}</th><th scope="col">${t('what-if.promise')}</th>${['kept', 'broken', 'would-keep', 'would-break'].map((name) => html`<th scope="col" class="number">${t(`what-if.${name}`)}</th>`)}</tr>
              </thead>
              <tbody>${told.plans.map(({ plan }) => ['firstResponse', 'resolution'].map((promise) => row(plan ? t(`plan.${plan}`) : t('plan.none'), plan, promise)))}</tbody>
            </table>
          </div>`
        : nothing}
      ${told.changes.length
        ? html`<details class="small"><summary>${t('what-if.which')}</summary>
            <ul class="plain">${told.changes.map((one) => html`<li><a class="code" href=${queueLink(one.conversation)}>${one.conversation}</a> ${t(`promise.${one.target}`)}: ${t(`what-if.verdict.${one.recorded}`)} → ${t(`what-if.verdict.${one.simulated}`)}</li>`)}</ul>
          </details>`
        : nothing}
    </div>`;
  }
}

customElements.define('desk-what-if', WhatIf);
