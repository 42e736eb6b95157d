// What somebody was writing, kept over a reload. In sessionStorage: it ends with the tab, and with signing out.
const PREFIX = 'plantao.draft.';

export function draft(name) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

export function keepDraft(name, value) {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A draft that cannot be kept is no reason to disturb who writes it.
  }
}

export function dropDraft(name) {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}
