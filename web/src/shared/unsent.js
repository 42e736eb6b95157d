// Messages on their way: each with an id, one at a time so that they keep their order, until the desk has acknowledged them.
const ANSWERED_WITHIN = 10_000;

/** What the desk may take a moment later. */
function passes(problem) {
  return problem.status === 0 || problem.status === 429 || problem.status >= 500 || String(problem.type ?? '').endsWith('/contended');
}

/**
 * @param {string} name under which unsent messages outlive a reload
 * @param {(message: object) => boolean} deliver hands a message on; false where there is no way at the moment
 */
export function unsent(name, deliver) {
  const key = `plantao.unsent.${name}`;
  const waiting = [];
  const promises = new Map();
  let timer;
  let failures = 0;

  try {
    waiting.push(...(JSON.parse(sessionStorage.getItem(key)) ?? []));
  } catch {
    // Kept or not, they are sent while the page lives.
  }

  function keep() {
    try {
      if (waiting.length > 0) {
        sessionStorage.setItem(key, JSON.stringify(waiting));
      } else {
        sessionStorage.removeItem(key);
      }
    } catch {
      // As above.
    }
  }

  function go() {
    clearTimeout(timer);
    if (waiting.length > 0 && deliver(waiting[0])) {
      timer = setTimeout(go, ANSWERED_WITHIN);
    }
  }

  function settle(id, act) {
    const place = waiting.findIndex((message) => message.id === id);
    if (place < 0) {
      return;
    }
    waiting.splice(place, 1);
    keep();
    const promise = promises.get(id);
    promises.delete(id);
    failures = 0;
    if (promise) {
      act(promise);
    }
    go();
  }

  return {
    /** @returns {Promise<{seq: number, masked?: string[]}>} once it is in the log */
    add(message) {
      waiting.push(message);
      keep();
      const done = new Promise((resolve, reject) => promises.set(message.id, { resolve, reject }));
      if (waiting.length === 1) {
        go();
      }
      return done;
    },
    acknowledged(id, said) {
      settle(id, (promise) => promise.resolve(said));
    },
    refused(id, problem) {
      if (passes(problem)) {
        failures += 1;
        clearTimeout(timer);
        timer = setTimeout(go, Math.min(500 * 2 ** failures, 15_000) * (0.5 + Math.random() / 2));
      } else {
        settle(id, (promise) => promise.reject(Object.assign(new Error(problem.detail ?? problem.title), { problem })));
      }
    },
    /** There is a way again. */
    go,
    /** Messages that nobody has acknowledged yet, also from before a reload. */
    waiting: () => [...waiting],
    stop: () => clearTimeout(timer),
  };
}
