// The timeline of a conversation: messages as speech, what happened as lines between them (PR-2).
//
// `<p-timeline .entries=${entries} mine="customer"></p-timeline>`; entries as the API gives them, in their order.
// Everything is put in as text. A page may describe further types of entries: its texts need `timeline.<type>`.
import { PlantaoElement } from '../element.js';
import { exactly, fileSize, when } from '../format.js';
import { happening, SAID, who } from '../happenings.js';
import { html, nothing, repeat } from '../lit.js';
import { has, t } from '../texts.js';
import { maskedNotice } from './masked.js';

export { announcement, happening } from '../happenings.js';

const TONES = { escalated: 'bad', violated: 'bad', resolved: 'good', reminder: 'bad' };
const DETAILS = ['impact', 'stepsToReproduce', 'apiRequest', 'apiResponse'];

class Timeline extends PlantaoElement {
  static properties = {
    entries: { attribute: false },
    /** Whose messages stand out as one's own: `customer` or `agent`. */
    mine: { type: String },
    /** Entries after this number arrived while looking. */
    seen: { type: Number },
    /** What attachments link to: a function of an attachment, or nothing. */
    attachmentLink: { attribute: false },
    /** What a page adds under a message: a function of its entry. */
    extra: { attribute: false },
    /** Or what happens when one is asked for: a function of an attachment. */
    openAttachment: { attribute: false },
  };

  constructor() {
    super();
    this.entries = [];
    this.mine = 'customer';
    this.seen = Infinity;
  }

  render() {
    return html`<ol class="timeline">
      ${repeat(
        this.entries,
        (entry) => entry.seq,
        (entry) => this.entry(entry),
      )}
    </ol>`;
  }

  entry(entry) {
    const fresh = entry.seq > this.seen ? 'fresh' : '';
    if (SAID.has(entry.type)) {
      const own = entry.by.role === this.mine && entry.type !== 'note';
      return html`<li class="${own ? 'mine' : ''} ${entry.type} ${fresh}" data-seq=${entry.seq}>${this.message(entry)}</li>`;
    }
    return html`<li class="happening ${TONES[entry.type] ?? ''} ${fresh}" data-seq=${entry.seq}>
      <span>${happening(entry)}</span>${time(entry.at)}
      ${entry.reason && entry.type !== 'escalated' ? html`<span class="words">${entry.reason}</span>` : nothing}
      ${entry.comment ? html`<span class="words">${entry.comment}</span>` : nothing}
    </li>`;
  }

  message(entry) {
    return html`<article class="message">
      <header class="from">
        <strong>${this.mine === 'customer' && entry.by.role === 'customer' ? t('role.you') : who(entry.by)}</strong>
        ${has(`timeline.said.${entry.type}`) ? html`<span>${t(`timeline.said.${entry.type}`)}</span>` : nothing}
        ${time(entry.at)}
      </header>
      ${entry.type === 'incident-update' ? html`<h3>${entry.title}</h3>` : nothing}
      <p class="words">${entry.body}</p>
      ${this.details(entry)} ${folded('quoted', entry.quoted)} ${folded('signature', entry.signature)}
      ${this.attachments(entry.attachments)} ${maskedNotice(entry.masked)} ${this.extra?.(entry) ?? nothing}
    </article>`;
  }

  details(entry) {
    const given = DETAILS.filter((name) => entry[name]);
    if (!given.length && !entry.occurredAt) {
      return nothing;
    }
    return html`<dl>
      ${entry.occurredAt ? html`<div><dt>${t('ticket.occurredAt')}</dt><dd>${exactly(entry.occurredAt)}</dd></div>` : nothing}
      ${given.map((name) => html`<div><dt>${t(`ticket.${name}`)}</dt><dd class="words ${name.startsWith('api') ? 'code' : ''}">${entry[name]}</dd></div>`)}
    </dl>`;
  }

  attachments(attachments) {
    if (!attachments?.length) {
      return nothing;
    }
    return html`<ul class="attachments row">
      ${attachments.map((file) => {
        const link = this.attachmentLink?.(file);
        const words = `${file.fileName} (${fileSize(file.size)})`;
        if (this.openAttachment) {
          return html`<li><button class="tag" type="button" @click=${() => this.openAttachment(file)}>${words}</button></li>`;
        }
        return html`<li class="tag">${link ? html`<a href=${link}>${words}</a>` : words}</li>`;
      })}
    </ul>`;
  }
}

function time(at) {
  return html`<time datetime=${at} title=${exactly(at)}>${when(at)}</time>`;
}

function folded(kind, text) {
  return text ? html`<details><summary>${t(`timeline.${kind}`)}</summary><p class="words">${text}</p></details>` : nothing;
}

customElements.define('p-timeline', Timeline);
