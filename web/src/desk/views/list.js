// A list that is asked for again and again; `path` and `card` are the element's own.
import { get, newKey, post, Problem } from '../../shared/api.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing, repeat } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';

const EVERY = 5000;

export class List extends PlantaoElement {
  static properties = { items: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.key = newKey();
    this.polling = poll(async (signal) => {
      this.items = (await get(this.path, { signal })).items;
    }, EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  /** What is refused stands above the list, and beside its fields. */
  async tried(call) {
    this.problem = null;
    try {
      const answer = await call();
      this.polling.now();
      return answer;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
      return null;
    }
  }

  act(path, body) {
    return this.tried(async () => {
      const answer = await post(path, body, { key: this.key });
      this.key = newKey();
      return answer;
    });
  }

  list(empty) {
    return html`${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
    ${!this.items
      ? html`<p class="loading">${t('loading')}</p>`
      : this.items.length
        ? repeat(
            this.items,
            (one) => one.id,
            (one) => this.card(one),
          )
        : html`<div class="empty"><p class="soft">${empty}</p></div>`}`;
  }
}
