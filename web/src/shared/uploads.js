// Files on their way: announced to the API, then put where it says, with progress; a message names their ids.
import { get, newKey, post, Problem } from './api.js';

/** A single PUT: `fetch` tells nothing of what was sent so far. */
function putFile(url, file, type, told, abort) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', type);
    request.upload.onprogress = (event) => told(event.loaded / Math.max(event.total, 1));
    request.onload = () => (request.status < 300 ? resolve() : reject(new Problem(request.status)));
    request.onerror = () => reject(new Problem(0));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    abort.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/**
 * Files that somebody chose. `changed` is called whenever one of them did.
 * Each is `{key, name, size, share, id?, problem?}`: `share` of it was sent; with an `id` it can be named.
 */
export class Uploads {
  constructor(changed) {
    this.changed = changed;
    this.items = [];
  }

  add(files) {
    for (const file of files) {
      const item = { key: newKey(), name: file.name, size: file.size, share: 0, file, abort: new AbortController() };
      this.items = [...this.items, item];
      this.send(item);
    }
  }

  async send(item) {
    item.problem = null;
    this.changed();
    const type = item.file.type || 'application/octet-stream';
    try {
      const place = await post('/attachments', { fileName: item.name, contentType: type, size: item.size }, { signal: item.abort.signal });
      await putFile(place.uploadUrl, item.file, type, (share) => this.update(item, { share }), item.abort.signal);
      this.update(item, { id: place.id, share: 1 });
    } catch (problem) {
      if (problem instanceof Problem) {
        this.update(item, { problem });
      }
    }
  }

  update(item, more) {
    Object.assign(item, more);
    this.changed();
  }

  remove(item) {
    item.abort.abort();
    this.items = this.items.filter((other) => other !== item);
    this.changed();
  }

  /** Whether some are still on their way. */
  get sending() {
    return this.items.some((item) => !item.id && !item.problem);
  }

  /** What a message names. */
  get ids() {
    return this.items.map((item) => item.id).filter(Boolean);
  }

  clear() {
    this.items = [];
    this.changed();
  }
}

/** Hands a file of a conversation to the browser: where it lies is known for some minutes only, and told to who may have it. */
export async function save(path, file) {
  const link = document.createElement('a');
  link.href = (await get(`${path}/attachments/${encodeURIComponent(file.id)}?as=link`)).url;
  link.rel = 'noopener noreferrer';
  link.click();
}
