// The status page: what goes on, and what was over lately (PR-8). Also in the address bar as #/status, without login.
import { allIncidents, incidentLines, isOngoing } from '../../shared/components/incidents.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';

const EVERY = 15_000;

class Status extends PlantaoElement {
  static properties = { incidents: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.polling = poll(async () => {
      this.incidents = await allIncidents();
    }, EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  render() {
    if (!this.incidents) {
      return html`<h1 tabindex="-1">${t('status.title')}</h1><p class="loading">${t('loading')}</p>`;
    }
    const ongoing = this.incidents.filter(isOngoing);
    const over = this.incidents.filter((incident) => !isOngoing(incident));
    return html`<div class="stack wide narrow">
      <h1 tabindex="-1">${t('status.title')}</h1>
      ${ongoing.length
        ? html`<p class="notice warn">${t('status.ongoing', { count: ongoing.length })}</p>`
        : html`<p class="notice good">${t('status.good')}</p>`}
      ${ongoing.map((incident) => html`<div class="card">${incidentLines(incident)}</div>`)}
      ${over.length ? html`<h2>${t('status.over')}</h2>` : nothing}
      ${over.map((incident) => html`<div class="card">${incidentLines(incident)}</div>`)}
    </div>`;
  }
}

customElements.define('portal-status', Status);
