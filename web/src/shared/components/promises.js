// What was promised and how it stands, in honest words: kept, running, standing still, or broken.
import { exactly, when } from '../format.js';
import { html, nothing } from '../lit.js';
import { t } from '../texts.js';
import { badge } from './badge.js';
import './countdown.js';

/** How the first response stands: `kept`, `late`, `broken`, `running`, `moot` (closed without one). */
export function firstResponseState({ firstResponse, status }) {
  if (firstResponse.at) {
    return firstResponse.violated ? 'late' : 'kept';
  }
  if (firstResponse.violated) {
    return 'broken';
  }
  return status === 'closed' ? 'moot' : 'running';
}

/** The same for the solution, and `paused`, and `none` where nobody can promise one. */
export function resolutionState({ resolution, status }) {
  if (resolution.at) {
    return resolution.violated ? 'late' : 'kept';
  }
  if (resolution.violated) {
    return 'broken';
  }
  if (status === 'closed') {
    return 'moot';
  }
  if (!resolution.due) {
    return 'none';
  }
  return resolution.paused ? 'paused' : 'running';
}

const TONES = { kept: 'good', running: 'info', paused: 'warn', late: 'bad', broken: 'bad', moot: '', none: '' };

function values(promise) {
  return { due: promise.due ? when(promise.due) : '', at: promise.at ? when(promise.at) : '' };
}

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

/** The promise that matters most now, in a line; for lists. */
export function promiseLine(conversation) {
  const first = firstResponseState(conversation);
  if (conversation.status === 'waiting') {
    return t('promise.line.waiting', { at: conversation.closesAt ? when(conversation.closesAt) : '' });
  }
  if (first === 'running' || first === 'broken') {
    return t(`promise.first-response.${first}`, values(conversation.firstResponse));
  }
  const resolution = resolutionState(conversation);
  if (resolution === 'moot') {
    return ''; // The badge says it already.
  }
  return t(`promise.resolution.${resolution}`, values(conversation.resolution));
}
