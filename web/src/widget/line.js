// The line to the desk: what was said comes in, what is said goes out. The one place that knows how.
import { Problem } from '../shared/api.js';
import { connect } from '../shared/socket.js';
import { token } from './identity.js';

/** How long the desk may be out of reach before anybody is told, in milliseconds. */
const UNNOTICED = 2500;

/**
 * @param {string} id of the conversation
 * @param {object} to
 * @param {(entry: object) => void} to.entry each once, nearly in order
 * @param {(broken: boolean) => void} to.state told when all that was missed has arrived, and when the line is down for some time
 * @param {() => void} to.refused there is no such conversation for this person, or nobody is signed in any more
 * @param {(by: object) => void} to.typing
 * @param {(by: object, seq: number) => void} to.read
 * @param {(here: boolean) => void} to.presence whether somebody of support is looking
 */
export function openLine(id, to) {
  let down;
  const socket = connect({
    conversation: id,
    token,
    onEntry: to.entry,
    onTyping: to.typing,
    onRead: to.read,
    onPresence: ({ agents }) => to.presence(Boolean(agents?.length ?? agents)),
    onState(state) {
      clearTimeout(down);
      if (state === 'live' || state === 'polling') {
        to.state(false);
      } else if (state === 'refused') {
        to.refused();
      } else if (state !== 'closed') {
        down = setTimeout(() => to.state(true), UNNOTICED);
      }
    },
  });
  return {
    /** Sent twice with the same key, it is stored once. @returns {Promise<number>} its sequence number */
    async say({ body, ...more }, key) {
      try {
        return (await socket.send(body, { id: key, ...more })).seq;
      } catch (failure) {
        throw new Problem(failure.problem?.status ?? 0, failure.problem);
      }
    },
    /** What nobody has confirmed yet, also from before a reload. */
    unsent: socket.unsent,
    typing: socket.typing,
    read: socket.read,
    end: socket.close,
  };
}
