// What others do, told by the socket. The pages go on asking over HTTP beside it, seldom while it lives: a push is never truth.
import { connect } from '../shared/socket.js';
import { token } from '../shared/signin.js';

/** How often is asked while the socket tells of everything, in milliseconds. */
const SELDOM = 20_000;
/** Whoever walks through the queue by keys opens no socket for each conversation passed by. */
const PASSING_BY = 500;

/**
 * @param {object} options as `connect` takes them
 * @returns {{every: (often: number) => number, typing: () => void, read: (seq: number) => void, stop: () => void}}
 */
export function live(options) {
  let state = 'connecting';
  let socket;
  const timer = setTimeout(() => {
    socket = connect({ ...options, staff: true, token, onState: (next) => (state = next) });
  }, PASSING_BY);
  return {
    every: (often) => (state === 'live' ? SELDOM : often),
    typing: () => socket?.typing(),
    read: (seq) => socket?.read(seq),
    stop() {
      clearTimeout(timer);
      socket?.close();
    },
  };
}
