// How long until, or since, an instant: `<p-countdown instant="2026-11-22T10:30:00Z"></p-countdown>`. Ticks by itself.
import { PlantaoElement } from '../element.js';
import { exactly, fromNow } from '../format.js';
import { html } from '../lit.js';

const TICK = 15_000;

class Countdown extends PlantaoElement {
  static properties = { instant: { type: String } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.requestUpdate(), TICK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    return html`<time datetime=${this.instant} title=${exactly(this.instant)}>${fromNow(this.instant)}</time>`;
  }
}

customElements.define('p-countdown', Countdown);
