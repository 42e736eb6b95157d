// Ongoing incidents, before somebody reports what is known (PR-8).
import { when } from '../format.js';
import { getOr } from '../api.js';
import { html, nothing } from '../lit.js';
import { currentLanguage, has, t } from '../texts.js';
import { badge } from './badge.js';

const DONE = new Set(['resolved']);

/** Every incident that is published; none where there is no such call yet. */
export async function allIncidents() {
  return (await getOr(`/status?language=${currentLanguage()}`, { incidents: [] }, { anonymous: true })).incidents ?? [];
}

export function isOngoing(incident) {
  return !DONE.has(incident.state);
}

function stateBadge(state) {
  return badge(has(`incident.${state}`) ? t(`incident.${state}`) : state, DONE.has(state) ? 'good' : 'warn');
}

/** What is shown above forms; nothing without an incident. */
export function incidentNotice(incidents) {
  const ongoing = incidents.filter(isOngoing);
  if (!ongoing.length) {
    return nothing;
  }
  return html`<section class="notice warn stack tight" aria-label=${t('incidents.ongoing')}>
    <h2>${t('incidents.ongoing')}</h2>
    ${ongoing.map((incident) => incidentLines(incident, 1))}
  </section>`;
}

/** One incident with its newest updates; they come newest first. */
export function incidentLines(incident, updates = 5) {
  const newest = incident.updates.slice(0, updates);
  return html`<article class="stack tight">
    <div class="row"><strong>${incident.title}</strong>${stateBadge(incident.state)}</div>
    <p class="small soft">${t('incident.since', { at: when(incident.startedAt) })}</p>
    ${newest.map((update) => html`<p class="small words"><time class="soft" datetime=${update.at}>${when(update.at)}</time> ${update.text}</p>`)}
  </article>`;
}
