// Calls for the person on call (CH-6): who is being called, since when, who took it.
import { badge } from '../../shared/components/badge.js';
import { dayAndTime, fromNow } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';
import { queueLink } from '../filters.js';
import { List } from './list.js';
import { severityBadge } from './queue.js';

const TONES = { ringing: 'bad', acknowledged: 'good', ended: '' };

class Calls extends List {
  get path() {
    return '/desk/pages';
  }

  card(page) {
    const ringing = page.state === 'ringing';
    return html`<article class="card row apart call ${page.state}">
      <div class="stack tight">
        <h2><a href=${queueLink(page.conversation)}>${page.subject}</a></h2>
        <p class="row small soft">
          ${badge(t(`calls.${page.state}`), TONES[page.state])} ${severityBadge(page.severity)} <span>${t(`calls.reason.${page.reason}`)}</span>
          <time datetime=${page.since} title=${dayAndTime(page.since)}>${fromNow(page.since)}</time>
        </p>
        <p class="small soft">
          ${page.acknowledgedBy
            ? t('calls.by', { who: page.acknowledgedBy })
            : html`${t('calls.attempt', { attempt: page.attempt })} ${page.to ? t('calls.to', { who: page.to }) : t('calls.to-nobody')} ${ringing && page.nextAt ? t('calls.next', { at: dayAndTime(page.nextAt) }) : nothing}`}
        </p>
      </div>
      ${ringing
        ? html`<button class="button primary" type="button" @click=${() => this.act(`/desk/pages/${encodeURIComponent(page.id)}/acknowledge`)}>${t('calls.acknowledge')}</button>`
        : nothing}
    </article>`;
  }

  render() {
    return html`<h1 tabindex="-1">${t('calls.title')}</h1>${this.list(t('calls.empty'))}`;
  }
}

customElements.define('desk-calls', Calls);
