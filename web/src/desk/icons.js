// Drawings of the navigation: one stroke, 24 by 24, in the colour of the words beside them.
import { svg } from '../shared/lit.js';

const DRAWN = {
  queue: svg`<path d="M4 6h16M4 12h16M4 18h10" />`,
  search: svg`<circle cx="11" cy="11" r="6.5" /><path d="m20 20-4.3-4.3" />`,
  calls: svg`<path d="M6.5 3.5 9 8.5 7 10c1 3 4 6 7 7l1.5-2 5 2.5c-.3 2-1.5 3-3 3C10.5 20.5 3.5 13.5 3.5 6.5c0-1.5 1-2.700 3-3Z" />`,
  incidents: svg`<path d="M12 3.5 2.5 20h19L12 3.5ZM12 10v4.5M12 17.300v.2" />`,
  quarantine: svg`<path d="M12 3 4.5 6v5.5c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.5V6L12 3ZM9.5 9.5l5 5M14.5 9.5l-5 5" />`,
  articles: svg`<path d="M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4V4ZM9 9h6M9 13h6" />`,
  ready: svg`<path d="M4 5h16v11H11l-4.5 4v-4H4V5ZM8 9h8M8 12h5" />`,
  reports: svg`<path d="M4 20V4M4 20h16M8 16v-4M12.5 16V8M17 16v-6" />`,
  customers: svg`<circle cx="9" cy="8.5" r="3.5" /><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 14.700c2 .8 3.200 2.600 3.5 5.300" />`,
  policy: svg`<path d="M6 3.5h8.5L19 8v12.5H6v-17ZM14 3.5V8.5h5M9.5 13h6M9.5 16.5h6" />`,
  privacy: svg`<path d="M5 11h14v9.5H5V11ZM8 11V8a4 4 0 0 1 8 0v3M12 15v2" />`,
};

export function icon(name) {
  return svg`<svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">${DRAWN[name]}</svg>`;
}
