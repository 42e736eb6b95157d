// The SLA statement of a conversation, for support.
import { get } from '../../shared/api.js';
import { statement } from '../../shared/components/statement.js';
import { PlantaoElement } from '../../shared/element.js';
import { html } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';

class DeskStatement extends PlantaoElement {
  static properties = { id: {}, told: { state: true }, problem: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.told = await get(`/desk/conversations/${encodeURIComponent(this.id)}/sla`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<p class="small"><a href=${queueLink(this.id)}>← ${t('statement.back')}</a></p>
      <h1 tabindex="-1">${t('statement.title', { id: this.id })}</h1>
      ${this.problem
        ? html`<p class="notice bad" role="alert">${this.problem.words ?? this.problem.message}</p>`
        : this.told
          ? statement(this.told)
          : html`<p class="loading">${t('loading')}</p>`}`;
  }
}

customElements.define('desk-statement', DeskStatement);
