// What was promised and how it stands, in honest words: kept, running, standing still, or broken.
import { exactly, when } from '../format.js';
import { html, nothing } from '../lit.js';
import { firstResponseState, resolutionState, values } from '../promised.js';
import { t } from '../texts.js';
import { badge } from './badge.js';
import './countdown.js';

export { firstResponseState, promiseLine, resolutionState } from '../promised.js';

const TONES = { kept: 'good', running: 'info', paused: 'warn', late: 'bad', broken: 'bad', moot: '', none: '' };

function row(kind, state, promise) {
  return html`<div class="stack tight">
    <div class="row apart">
      <h3>${t(`promise.${kind}`)}</h3>
      ${badge(t(`promise.state.${state}`), TONES[state])}
    </div>
    <p class="small" title=${promise.due ? exactly(promise.due) : nothing}>${t(`promise.${kind}.${state}`, values(promise))}</p>
    ${state === 'running' ? html`<p class="small soft"><p-countdown instant=${promise.due}></p-countdown></p>` : nothing}
  </div>`;
}

/** Both promises of a conversation, and what was added to them. */
export function promises(conversation) {
  return html`
    ${row('first-response', firstResponseState(conversation), conversation.firstResponse)}
    ${row('resolution', resolutionState(conversation), conversation.resolution)}
    ${conversation.expectedResolution && conversation.status !== 'closed'
      ? html`<p class="small">${t('promise.expected', { at: when(conversation.expectedResolution) })}</p>`
      : nothing}
    ${conversation.closesAt ? html`<p class="notice warn small">${t('promise.closes', { at: when(conversation.closesAt) })}</p>` : nothing}
    ${conversation.escalation
      ? html`<p class="notice small">${t(`escalated.${conversation.escalation.level}`, { at: when(conversation.escalation.at) })}</p>`
      : nothing}
  `;
}
