// How the promises of one conversation came out: the SLA statement.
import { get, Problem } from '../../shared/api.js';
import { statement } from '../../shared/components/statement.js';
import { PlantaoElement } from '../../shared/element.js';
import { html } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';

class StatementView extends PlantaoElement {
  static properties = { id: {}, told: { state: true }, problem: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.told = await get(`/conversations/${encodeURIComponent(this.id)}/sla`);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  render() {
    return html`<div class="stack wide">
      <p><a href="#/conversations/${this.id}">← ${t('statement.back')}</a></p>
      <h1 tabindex="-1">${t('statement.title', { id: this.id })}</h1>
      ${this.problem ? html`<p class="notice bad">${this.problem.words}</p>` : this.told ? statement(this.told) : html`<p class="loading">${t('loading')}</p>`}
    </div>`;
  }
}

customElements.define('portal-statement', StatementView);
