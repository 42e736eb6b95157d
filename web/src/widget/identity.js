// Who the person is, as the page around the widget says: its callback gives an ID token, and is asked again before it expires.
import { callAs, Problem } from '../shared/api.js';
import { DESK } from './place.js';

/** A token is asked for anew when it has less than this left. */
const SPARE = 60_000;

let ask = null;
let held = null;
let asking;

/** @param {(() => string|null|Promise<string|null>)|null} callback gives an ID token; nothing for nobody */
export function identifyBy(callback) {
  ask = callback;
  held = null;
}

async function token() {
  if (ask && !(held?.until - Date.now() > SPARE)) {
    asking ??= renew().finally(() => {
      asking = undefined;
    });
    await asking;
  }
  return held?.token ?? null;
}

async function renew() {
  let given;
  try {
    given = await ask();
  } catch {
    throw new Problem(0);
  }
  held = given ? { token: given, until: until(given) } : null;
}

/** Not verified here: the API does that. What cannot be read is asked for anew each time. */
function until(given) {
  try {
    return JSON.parse(atob(given.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).exp * 1000;
  } catch {
    return 0;
  }
}

/** A refused token is worth one more question: the page's session may be older than ours. */
async function refused(bearer) {
  if (held?.token === bearer) {
    held = null;
  }
  return ![bearer, null].includes(await token());
}

export { token };

callAs({ base: async () => DESK, token, refused });
