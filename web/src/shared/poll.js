// Asks again and again: every few seconds while somebody looks, seldom while nobody does, later and later while it fails.
const LONGEST = 60_000;
const HIDDEN = 30_000;

/**
 * Calls `ask` until told to stop.
 * @param {(signal: AbortSignal) => Promise<void>} ask
 * @param {number|(() => number)} every milliseconds, or what tells them each time
 * @returns {{stop: () => void, now: () => void}}
 */
export function poll(ask, every = 3000) {
  const abort = new AbortController();
  let timer;
  let failures = 0;
  let asking = false;
  let again = false;

  async function turn() {
    clearTimeout(timer);
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      await ask(abort.signal);
      failures = 0;
    } catch {
      failures += 1;
    }
    asking = false;
    if (abort.signal.aborted) {
      return;
    }
    if (again) {
      again = false;
      turn();
      return;
    }
    const pause = Math.min((typeof every === 'function' ? every() : every) * 2 ** failures, LONGEST) * (0.9 + Math.random() * 0.2);
    timer = setTimeout(turn, document.hidden ? Math.max(pause, HIDDEN) : pause);
  }

  const looked = () => document.hidden || turn();
  document.addEventListener('visibilitychange', looked);
  turn();
  return {
    now: turn,
    stop() {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', looked);
    },
  };
}
