// What the entries of a timeline say, in words (PR-2).
import { when } from './format.js';
import { has, t } from './texts.js';

/** Types of entries that carry a message. */
export const SAID = new Set(['opened', 'customer-message', 'agent-message', 'note', 'resolved', 'incident-update']);

export function who(by) {
  return by.name ?? t(`role.${by.role}`);
}

/** A line for what happened; also read out when it arrives. */
export function happening(entry) {
  const specific = [entry.to && typeof entry.to === 'string' && `timeline.${entry.type}.${entry.to}`, entry.how && `timeline.${entry.type}.${entry.how}`, entry.level && `timeline.${entry.type}.${entry.level}`].find((key) => key && has(key));
  const key = specific ?? (has(`timeline.${entry.type}`) ? `timeline.${entry.type}` : 'timeline.unknown');
  return t(key, {
    who: who(entry.by),
    from: shown(entry.from),
    to: shown(entry.to),
    at: shown(entry.closesAt ?? entry.due),
    rating: entry.rating ?? '',
    team: entry.team ?? '',
    type: entry.type,
  });
}

function shown(value) {
  return /^\d{4}-\d\d-\d\dT/.test(value ?? '') ? when(value) : value ?? '';
}

/** What is read out for an entry that arrived. */
export function announcement(entry) {
  return SAID.has(entry.type) ? t('timeline.arrived', { who: who(entry.by), text: entry.body ?? '' }) : happening(entry);
}
