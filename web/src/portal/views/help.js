// An article or a solution that was suggested.
import { get } from '../../shared/api.js';
import { PlantaoElement } from '../../shared/element.js';
import { html } from '../../shared/lit.js';
import { currentLanguage, t } from '../../shared/texts.js';

const KINDS = new Set(['articles', 'solutions']);

class Help extends PlantaoElement {
  static properties = { kind: {}, id: {}, page: { state: true }, problem: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    try {
      const language = this.kind === 'articles' ? `?language=${currentLanguage()}` : '';
      this.page = KINDS.has(this.kind) ? await get(`/${this.kind}/${encodeURIComponent(this.id)}${language}`) : null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) {
      return html`<h1 tabindex="-1">${t('portal.nothing')}</h1><p class="notice bad" role="alert">${this.problem.words}</p>`;
    }
    if (!this.page) {
      return html`<p class="loading">${t('loading')}</p>`;
    }
    return html`<article class="stack narrow" lang=${this.page.language}>
      <h1 tabindex="-1">${this.page.title}</h1>
      <p class="words">${this.page.body}</p>
    </article>`;
  }
}

customElements.define('portal-help', Help);
