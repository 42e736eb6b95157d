// In which language a page speaks: as its address asks, as was chosen here before, else as the browser asks. The first
// import of a page: what is loaded after it is loaded in that language.
import { currentLanguage, known, onLanguage, speak } from './texts.js';

const KEPT = 'plantao.language';

function kept() {
  try {
    return known(localStorage.getItem(KEPT));
  } catch {
    return undefined; // Storage may be forbidden, as in some frames.
  }
}

function asked() {
  return known(new URLSearchParams(location.search).get('language'));
}

/** Whether the person chose a language here, or in the address. */
export function isChosen() {
  return Boolean(asked() ?? kept());
}

/** Changes the language of the page, and keeps the choice. */
export async function setLanguage(wanted, { keep = true } = {}) {
  await speak(wanted);
  if (keep) {
    try {
      localStorage.setItem(KEPT, currentLanguage());
    } catch {
      // Then it holds for this page only.
    }
  }
}

function mark() {
  document.documentElement.lang = currentLanguage();
}

onLanguage(mark);
await speak(asked() ?? kept() ?? navigator.languages.map(known).find(Boolean));
