// The line to the desk: what was said comes in, what is said goes out. The one place that knows how.
import { get, post } from '../shared/api.js';
import { poll } from '../shared/poll.js';

/** How often is asked while somebody looks, in milliseconds: below what feels like waiting. */
const EVERY = 2000;
/** How long after the desk is back it takes at most to notice, in milliseconds. */
const PATIENCE = 5000;

/**
 * @param {string} id of the conversation
 * @param {object} to
 * @param {() => number} to.after sequence number of the newest entry that is known
 * @param {(entries: object[], conversation: object) => void} to.entries
 * @param {(problem: Error|null) => void} to.state null while the line stands
 */
export function openLine(id, to) {
  const path = `/conversations/${encodeURIComponent(id)}`;

  async function ask(signal) {
    try {
      const [conversation, entries] = await Promise.all([get(path, { signal }), newer(signal)]);
      to.entries(entries, conversation);
      to.state(null);
    } catch (problem) {
      if (!signal.aborted) {
        to.state(problem);
      }
      throw problem;
    }
  }

  async function newer(signal) {
    const found = [];
    for (let after = to.after(); ; ) {
      const page = await get(`${path}/timeline?limit=200&after=${after}`, { signal });
      found.push(...page.items);
      if (!page.next) {
        return found;
      }
      after = page.next;
    }
  }

  const polling = poll(ask, EVERY, PATIENCE);
  return {
    /** Sent twice with the same key, it is stored once. @returns {Promise<number>} its sequence number */
    async say(message, key) {
      const { seq } = await post(`${path}/messages`, message, { key });
      polling.now();
      return seq;
    },
    now: polling.now,
    end: polling.stop,
  };
}
