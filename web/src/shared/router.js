// Pages within a page, by hash: `#/conversations/T-…`. Paths without one belong to the API.

/** The parts of the hash, such as `['conversations', 'T-…']`. */
export function route() {
  return location.hash.replace(/^#\/?/, '').split('?')[0].split('/').filter(Boolean).map(decodeURIComponent);
}

export function go(...parts) {
  location.hash = `/${parts.map(encodeURIComponent).join('/')}`;
}

export function onRoute(listener) {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
