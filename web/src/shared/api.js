// Calls of the desk's API (openapi.yaml). Whatever is refused is thrown as a Problem.
import { has, t } from './texts.js';

/** Who calls, and where: `signin.js` says it for the pages, the page around it for the widget. */
let caller = { base: async () => '', token: async () => null, refused: async () => false };

/**
 * @param {object} given
 * @param {() => Promise<string>} given.base what every path begins with
 * @param {() => Promise<string|null>} given.token of the person, null for nobody
 * @param {(token: string) => Promise<boolean>} given.refused told that the API no longer takes it; true if there is another
 */
export function callAs(given) {
  caller = given;
}

/** An RFC 9457 problem; `status` 0 stands for no answer at all. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? body.message ?? body.title ?? String(status));
    this.name = 'Problem';
    this.status = status;
    this.body = body;
    /** Such as `duplicate-case`. */
    this.type = String(body.type ?? '').split('/').pop();
  }

  /** What the API says is wrong with one field. */
  field(name) {
    return (this.body.errors ?? []).find((error) => error.field === name)?.message;
  }

  /** Whether a field that was wrong has not been changed since. */
  isLeft(edited) {
    const fields = (this.body.errors ?? []).map((error) => error.field);
    return fields.length === 0 || fields.some((name) => !edited.has(name));
  }

  /** What a person is told: in their language where the pages know the problem, else as the API said it. */
  get words() {
    if (this.status === 0) {
      return t('problem.offline');
    }
    if (this.status === 401) {
      return t('problem.signed-out');
    }
    if (this.status === 429) {
      return t('problem.too-many');
    }
    if (this.status >= 500) {
      return t('problem.broken');
    }
    return has(`problem.${this.type}`) ? t(`problem.${this.type}`) : this.message;
  }
}

/** A fresh key for one intention: kept while a form is tried again, new for the next one. */
export function newKey() {
  return crypto.randomUUID();
}

/**
 * One call.
 * @param {string} method
 * @param {string} path such as `/conversations`
 * @param {{body?: object, key?: string, ifMatch?: string, signal?: AbortSignal, anonymous?: boolean}} [options]
 * @returns {Promise<any>} the body of the answer; its ETag as `etag` where one came
 */
export async function call(method, path, { body, key, ifMatch, signal, anonymous = false } = {}) {
  const bearer = anonymous ? null : await caller.token();
  const headers = { Accept: 'application/json' };
  const given = { Authorization: bearer && `Bearer ${bearer}`, 'Content-Type': body && 'application/json', 'Idempotency-Key': key, 'If-Match': ifMatch };
  Object.entries(given).forEach(([name, value]) => value && (headers[name] = value));
  let answer;
  try {
    answer = await fetch((await caller.base()) + path, { method, headers, signal, body: body && JSON.stringify(body) });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0);
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.status === 401 && bearer && (await caller.refused(bearer))) {
    return call(method, path, { body, key, ifMatch, signal });
  }
  if (!answer.ok) {
    throw new Problem(answer.status, said);
  }
  const etag = answer.headers.get('ETag');
  if (etag && said && typeof said === 'object') {
    Object.defineProperty(said, 'etag', { value: etag });
  }
  return said;
}

export const get = (path, options) => call('GET', path, options);
export const post = (path, body, options) => call('POST', path, { body, ...options });
export const put = (path, body, options) => call('PUT', path, { body, ...options });
export const del = (path, options) => call('DELETE', path, options);

/** The same, or `otherwise` where there is no such call or thing: for what may not be there yet. */
export async function getOr(path, otherwise, options) {
  try {
    return await get(path, options);
  } catch (problem) {
    if (problem instanceof Problem) {
      return otherwise;
    }
    throw problem;
  }
}
