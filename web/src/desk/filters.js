// What the queue shows stands in the address, so that a link shows somebody else the same: `#/queue/T-…?team=payments&view=risk`.
import { route } from '../shared/router.js';

const NAMES = ['view', 'status', 'severity', 'team', 'assignee'];
let current = {};

/** The filters of the address; away from the queue, the ones that were there last. */
export function filters() {
  if ((route()[0] ?? 'queue') === 'queue') {
    const asked = new URLSearchParams(location.hash.split('?')[1] ?? '');
    current = Object.fromEntries(NAMES.filter((name) => asked.get(name)).map((name) => [name, asked.get(name)]));
  }
  return current;
}

/** Where a conversation, or the queue alone, is shown under the current filters. */
export function queueLink(id) {
  const query = new URLSearchParams(current).toString();
  return `#/queue${id ? `/${encodeURIComponent(id)}` : ''}${query ? `?${query}` : ''}`;
}

export function openCase(id) {
  location.hash = queueLink(id);
}

/** Changes one filter and stays where one is. */
export function setFilter(name, value) {
  const { [name]: _, ...others } = filters();
  current = value ? { ...others, [name]: value } : others;
  location.hash = queueLink(route()[1]);
}
