// What falls due next in a conversation, and how near it is.
import { PlantaoElement } from '../shared/element.js';
import { deskTime, exactly } from '../shared/format.js';
import { html, nothing } from '../shared/lit.js';
import { t } from '../shared/texts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Less than this before a promise breaks, it is shown as near. */
const NEAR = { 'first-response': 10 * MINUTE, resolution: 4 * HOUR };

/**
 * The next instant that matters: `{kind, at, broken}`, or null where nothing is due.
 * A broken promise matters until it is made good; after that the next one does.
 */
export function dueNext(conversation) {
  const { status, firstResponse, resolution, closesAt } = conversation;
  if (status === 'closed') {
    return null;
  }
  if (!firstResponse.at) {
    return { kind: 'first-response', at: firstResponse.due, broken: firstResponse.violated };
  }
  if (status === 'waiting' && closesAt) {
    return { kind: 'closes', at: closesAt, broken: false };
  }
  if (resolution.due && !resolution.at && !resolution.paused) {
    return { kind: 'resolution', at: resolution.due, broken: resolution.violated };
  }
  return null;
}

/** `bad`, `warn`, or nothing. */
export function toneOf(due, now = deskTime(), conversation = null) {
  if (!due) {
    return '';
  }
  const left = new Date(due.at) - now;
  if (due.broken || (due.kind !== 'closes' && left <= 0)) {
    return 'bad';
  }
  // The policy's share of the time that is used up is known to the API; between two answers, what is near counts too.
  return conversation?.atRisk || left < (NEAR[due.kind] ?? 0) ? 'warn' : '';
}

/** Whether a promise is near its end and not broken yet. */
export function isAtRisk(conversation, now = deskTime()) {
  return toneOf(dueNext(conversation), now, conversation) === 'warn';
}

/** `29:41`, `3 h 20 min`, `2 d 4 h`; what has passed with a minus. */
export function span(milliseconds) {
  const size = Math.abs(milliseconds);
  const sign = milliseconds < 0 ? '−' : '';
  const two = (number) => String(number).padStart(2, '0');
  if (size < HOUR) {
    return `${sign}${Math.floor(size / MINUTE)}:${two(Math.floor((size % MINUTE) / 1000))}`;
  }
  if (size < 2 * DAY) {
    return sign + t('due.hours', { hours: Math.floor(size / HOUR), minutes: two(Math.floor((size % HOUR) / MINUTE)) });
  }
  return sign + t('due.days', { days: Math.floor(size / DAY), hours: Math.floor((size % DAY) / HOUR) });
}

/** `<desk-due .due=${dueNext(conversation)}></desk-due>`: ticks each second by itself, and reads out nothing. */
class Due extends PlantaoElement {
  static properties = { due: { attribute: false }, risk: { type: Boolean } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    if (!this.due) {
      return html`<span class="due"><span class="due-what">${t('due.nothing')}</span></span>`;
    }
    const tone = toneOf(this.due) || (this.risk ? 'warn' : '');
    return html`<span class="due ${tone}" title=${exactly(this.due.at)}>
      <time class="due-left" datetime=${this.due.at}>${span(new Date(this.due.at) - deskTime())}</time>
      <span class="due-what">${tone === 'bad' ? t(`due.broken.${this.due.kind}`) : t(`due.${this.due.kind}`)}</span>
      ${tone === 'warn' ? html`<span class="badge warn">${t('due.risk')}</span>` : nothing}
    </span>`;
  }
}

customElements.define('desk-due', Due);
