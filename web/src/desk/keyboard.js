// Single keys, for those who work here all day. Never while writing, and they can be turned off (WCAG 2.1.4).
const KEPT = 'plantao.desk.keys';

export function keysAreOn() {
  return localStorage.getItem(KEPT) !== 'off';
}

export function turnKeys(on) {
  localStorage.setItem(KEPT, on ? 'on' : 'off');
}

function isWriting(target) {
  return target.closest?.('input, textarea, select, [contenteditable], dialog') !== null;
}

/** @param {Record<string, () => void>} keys what each key does */
export function onKeys(keys) {
  const listener = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target) || !keysAreOn()) {
      return;
    }
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}
