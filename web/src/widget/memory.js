// Which chat is open, remembered across pages, tabs and reloads of the site around the widget. Ids only: words stay at the desk.
const KEPT = 'plantao.chat';

/** @returns {{id?: string, seen?: number, shown?: boolean}} */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {}; // Storage may be forbidden, as in some frames.
  }
}

export function remember(more) {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ ...remembered(), ...more }));
  } catch {
    // Then it holds for this page only.
  }
}

export function forgetChat() {
  remember({ id: undefined, seen: undefined });
}

/** Another tab opened or left a chat. */
export function onOtherTab(listener) {
  const changed = (event) => event.key === KEPT && listener();
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}
