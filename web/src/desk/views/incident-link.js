// The incident that a conversation is part of: what it looks like, linking and unlinking (PR-8).
import { del, getOr, Problem, put } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';

class IncidentLink extends PlantaoElement {
  static properties = {
    conversation: { attribute: false },
    changed: { attribute: false },
    incidents: { state: true },
    chosen: { state: true },
    problem: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.incidents = (await getOr('/desk/incidents?limit=50', { items: [] })).items;
  }

  async send(call) {
    this.problem = null;
    try {
      await call(`/desk/conversations/${encodeURIComponent(this.conversation.id)}/incident`, this.conversation.etag);
      toast(t('triage.done'));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
    await this.changed();
  }

  link(incident) {
    return this.send((path, ifMatch) => put(path, { incident }, { ifMatch }));
  }

  unlink() {
    return this.send((path, ifMatch) => del(path, { ifMatch }));
  }

  render() {
    const { incident, suggestedIncident, status } = this.conversation;
    const ongoing = (this.incidents ?? []).filter((one) => one.state !== 'resolved');
    if (!incident && (status === 'closed' || !ongoing.length)) {
      return nothing;
    }
    return html`<section class="card stack tight" aria-label=${t('side.incident')}>
      <h2>${t('side.incident')}</h2>
      ${incident ? this.linked(incident) : this.choosing(ongoing, suggestedIncident)}
      ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.status === 412 ? t('triage.stale') : this.problem.words}</p>` : nothing}
    </section>`;
  }

  linked(id) {
    const known = this.incidents?.find((one) => one.id === id);
    return html`<p class="row apart small"><a href="#/incidents">${known?.title ?? id}</a>${known ? badge(t(`incident.${known.state}`), known.state === 'resolved' ? 'good' : 'warn') : nothing}</p>
      <div class="row end"><button class="button small-button" type="button" @click=${() => this.unlink()}>${t('link.undo')}</button></div>`;
  }

  choosing(ongoing, suggested) {
    const chosen = this.chosen ?? suggested ?? ongoing[0].id;
    return html`${suggested ? html`<p class="notice warn small">${t('link.likely')}</p>` : nothing}
      ${choice({ name: 'incident', prefix: 'link-', label: t('link.which'), value: chosen, onInput: (value) => (this.chosen = value), options: ongoing.map((one) => [one.id, one.title]) })}
      <div class="row end"><button class="button small-button" type="button" @click=${() => this.link(chosen)}>${t('link.do')}</button></div>`;
  }
}

customElements.define('desk-incident-link', IncidentLink);
