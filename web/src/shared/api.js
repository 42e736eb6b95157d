// Calls of the desk's API (openapi.yaml). Whatever is refused is thrown as a Problem.
import { config } from './config.js';
import { forget, token } from './signin.js';
import { has, t } from './texts.js';

/** What the API says of a field that was left out or left blank. */
const MISSING = new Set(['is required', 'must not be blank']);

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

  /** What is wrong with one field: in the person's language for what is common, else in the API's words. */
  field(name) {
    const message = (this.body.errors ?? []).find((error) => error.field === name)?.message;
    return MISSING.has(message) ? t('field.missing') : message;
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
  const headers = { Accept: 'application/json' };
  const bearer = anonymous ? null : await token();
  if (bearer) {
    headers.Authorization = `Bearer ${bearer}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  if (ifMatch) {
    headers['If-Match'] = ifMatch;
  }
  const { api } = await config();
  let answer;
  try {
    answer = await fetch(api + path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0);
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.status === 401 && bearer) {
    forget();
    window.dispatchEvent(new Event('plantao-signed-out'));
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
