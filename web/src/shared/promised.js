// How the promises of a conversation stand.
import { when } from './format.js';
import { t } from './texts.js';

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

/** What the texts of a promise need. */
export function values(promise) {
  return { due: promise.due ? when(promise.due) : '', at: promise.at ? when(promise.at) : '' };
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
