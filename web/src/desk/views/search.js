// What was solved before, and by whom it was asked: words, an id or an address (PR-2).
import { get, Problem } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { field } from '../../shared/components/field.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';

const STATUS = { open: 'info', waiting: 'warn', closed: '' };
const KEPT = 'plantao.desk.search';

/** The text with the words that were asked for marked in it; as parts, never as HTML. */
export function marked(text, asked) {
  const words = asked.trim().split(/\s+/).filter((word) => word.length > 1);
  if (!words.length) {
    return text;
  }
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  return text.split(pattern).map((part, at) => (at % 2 ? html`<mark>${part}</mark>` : part));
}

class Search extends PlantaoElement {
  static properties = { query: { state: true }, asked: { state: true }, found: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    // What was looked for is still there after a look at a hit.
    this.query = sessionStorage.getItem(KEPT) ?? '';
    this.find();
  }

  firstUpdated() {
    // After the page has given the focus to its heading.
    setTimeout(() => this.querySelector('input')?.focus());
  }

  search(event) {
    event.preventDefault();
    sessionStorage.setItem(KEPT, this.query);
    this.find();
  }

  async find() {
    this.problem = null;
    if (!this.query.trim()) {
      this.found = undefined;
      return;
    }
    try {
      const asked = this.query;
      this.found = (await get(`/desk/search?limit=50&q=${encodeURIComponent(asked)}`)).items;
      this.asked = asked;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  render() {
    return html`<h1 tabindex="-1">${t('search.title')}</h1>
      <form class="search-form" role="search" @submit=${this.search} novalidate>
        ${field({ name: 'q', prefix: 'search-', label: t('search.label'), type: 'search', required: true, value: this.query, error: this.problem?.field('q') ?? this.problem?.words, onInput: (value) => (this.query = value) })}
        <button class="button primary" type="submit">${t('search.go')}</button>
      </form>
      <div class="stack" aria-live="polite">
        ${this.found ? html`<p class="small soft">${this.found.length ? t('search.count', { count: this.found.length }) : t('search.nothing')}</p>` : nothing}
        ${(this.found ?? []).map((hit) => this.hit(hit))}
      </div>`;
  }

  hit({ conversation: c, solution }) {
    return html`<article class="card stack tight">
      <h2><a href=${queueLink(c.id)}>${marked(c.subject, this.asked)}</a></h2>
      <p class="row small soft">
        ${badge(t(`desk.status.${c.status}`), STATUS[c.status])}<span>${c.requester.name ?? c.requester.address ?? ''}</span><span>${dayAndTime(c.openedAt)}</span><span class="code">${c.id}</span>
      </p>
      ${solution
        ? html`<p class="small solution"><strong>${t('search.solution')}</strong> ${solution.published ? badge(t('search.published'), 'good') : nothing}</p>
            <p class="words small">${marked(solution.summary, this.asked)}</p>`
        : nothing}
    </article>`;
  }
}

customElements.define('desk-search', Search);
