// One conversation: what was promised, the live timeline, and what its customer can do.
import { get, newKey, post, Problem } from '../../shared/api.js';
import { statusBadge, tag } from '../../shared/components/badge.js';
import { confirm } from '../../shared/components/dialog.js';
import { field } from '../../shared/components/field.js';
import { fileChoice } from '../../shared/components/files.js';
import { maskedNotice } from '../../shared/components/masked.js';
import { promises } from '../../shared/components/promises.js';
import { announcement } from '../../shared/components/timeline.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime, happened } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { poll } from '../../shared/poll.js';
import { t } from '../../shared/texts.js';
import { save, Uploads } from '../../shared/uploads.js';

const EVERY = 2500;
/** The longest pause while the desk is away: who waits for an answer should not wait for us as well. */
const PATIENCE = 8000;
const RATINGS = [1, 2, 3, 4, 5];

class ConversationView extends PlantaoElement {
  static properties = {
    id: {},
    conversation: { state: true },
    entries: { state: true },
    problem: { state: true },
    gone: { state: true },
    busy: { state: true },
    answer: { state: true },
    rating: { state: true },
    comment: { state: true },
    news: { state: true },
  };

  constructor() {
    super();
    this.entries = [];
    this.news = '';
    this.seen = Infinity;
    this.keys = {};
    this.uploads = new Uploads(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.answer = draft(`answer.${this.id}`) ?? '';
    const kept = draft(`feedback.${this.id}`) ?? {};
    this.rating = kept.rating;
    this.comment = kept.comment ?? '';
    this.polling = poll((signal) => this.load(signal), EVERY, PATIENCE);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.polling.stop();
  }

  get path() {
    return `/conversations/${encodeURIComponent(this.id)}`;
  }

  async load(signal) {
    try {
      const first = !this.conversation;
      const [conversation, fresh] = await Promise.all([get(this.path, { signal }), this.newEntries(signal)]);
      happened(conversation.updatedAt);
      this.conversation = conversation;
      this.gone = null;
      if (fresh.length) {
        this.entries = [...this.entries, ...fresh];
      }
      if (first) {
        this.seen = this.entries.at(-1)?.seq ?? 0;
      } else if (fresh.length) {
        this.news = fresh.filter((entry) => entry.by.role !== 'customer').map(announcement).join('. ');
      }
    } catch (problem) {
      if (problem instanceof Problem && problem.status > 0 && problem.status < 500) {
        this.gone = problem;
      }
      throw problem;
    }
  }

  async newEntries(signal) {
    const fresh = [];
    let after = this.entries.at(-1)?.seq ?? 0;
    for (;;) {
      const page = await get(`${this.path}/timeline?limit=200&after=${after}`, { signal });
      fresh.push(...page.items);
      if (!page.next) {
        return fresh;
      }
      after = page.next;
    }
  }

  /** One key per intention: kept until it succeeded, so that a second click sends the same once more. */
  async act(what, path, body) {
    if (this.busy) {
      return false;
    }
    this.busy = what;
    this.problem = null;
    const intention = JSON.stringify([what, body]);
    this.keys[intention] ??= newKey();
    try {
      await post(`${this.path}/${path}`, body, { key: this.keys[intention] });
      delete this.keys[intention];
      return true;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
      return false;
    } finally {
      this.busy = null;
      this.polling.now();
    }
  }

  async send(event) {
    event.preventDefault();
    const body = this.answer.trim();
    const files = this.uploads.ids;
    if (body && (await this.act('answer', 'messages', { body, ...(files.length ? { attachments: files } : {}) }))) {
      this.answer = '';
      this.uploads.clear();
      dropDraft(`answer.${this.id}`);
    }
  }

  download = (file) =>
    save(this.path, file).catch((problem) => {
      this.problem = problem;
    });

  async close() {
    const sure = await confirm({ title: t('case.close.title'), text: t('case.close.text'), yes: t('case.close') });
    if (sure && (await this.act('close', 'close', {}))) {
      toast(t('case.closed'));
    }
  }

  async reopen() {
    if (await this.act('reopen', 'reopen', {})) {
      toast(t('case.reopened'));
    }
  }

  async rate(event) {
    event.preventDefault();
    const comment = this.comment.trim();
    if (this.rating && (await this.act('feedback', 'feedback', { rating: this.rating, ...(comment ? { comment } : {}) }))) {
      dropDraft(`feedback.${this.id}`);
      this.comment = '';
      this.rating = undefined;
      toast(t('case.rated'));
    }
  }

  render() {
    if (this.gone) {
      return html`<div class="stack narrow">
        <h1 tabindex="-1">${this.gone.status === 404 ? t('case.unknown') : t('portal.nothing')}</h1>
        <p class="notice bad" role="alert">${this.gone.words}</p>
        <p><a href="#/conversations">${t('portal.back')}</a></p>
      </div>`;
    }
    if (!this.conversation) {
      return html`<p class="loading">${t('loading')}</p>`;
    }
    return html`<div class="conversation">
      ${this.head()}
      <section class="side card stack" aria-label=${t('case.promises')}>
        <h2>${t('case.promises')}</h2>
        ${promises(this.conversation)}
        <p><a href="#/conversations/${this.id}/sla">${t('case.statement')}</a></p>
      </section>
      <div class="talk stack wide">
        <section aria-label=${t('case.timeline')}>
          <p-timeline .entries=${this.entries} .seen=${this.seen} .openAttachment=${this.download} mine="customer"></p-timeline>
        </section>
        <div class="visually-hidden" aria-live="polite">${this.news}</div>
        ${this.conversation.status === 'closed' ? this.afterwards() : nothing} ${this.answering()}
      </div>
    </div>`;
  }

  head() {
    const c = this.conversation;
    return html`<header class="head stack tight">
      <p class="small"><a href="#/conversations">← ${t('list.title')}</a></p>
      <div class="row apart">
        <h1 class="subject" tabindex="-1">${c.subject}</h1>
        ${statusBadge(c)}
      </div>
      <p class="row small soft">
        ${tag(t(`kind.${c.kind}`))}<span class="code">${c.id}</span>${tag(t(`severity.${c.severity}`))}
        <span>${t('case.opened', { at: dayAndTime(c.openedAt) })}</span>
      </p>
      ${maskedNotice(c.masked)}
    </header>`;
  }

  answering() {
    const closed = this.conversation.status === 'closed';
    return html`<form class="card stack" @submit=${this.send} novalidate>
      ${field({
        name: 'answer',
        label: closed ? t('case.answer.closed') : t('case.answer'),
        type: 'textarea',
        required: true,
        value: this.answer,
        error: this.problem?.field('body'),
        onInput: (value) => {
          this.answer = value;
          keepDraft(`answer.${this.id}`, value);
        },
      })}
      ${fileChoice(this.uploads)}
      ${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
      <div class="row apart">
        ${closed
          ? html`<button class="button" type="button" @click=${this.reopen} aria-busy=${this.busy === 'reopen' ? 'true' : 'false'}>${t('case.reopen')}</button>`
          : html`<button class="button quiet" type="button" @click=${this.close}>${t('case.close')}</button>`}
        <button class="button primary" type="submit" aria-busy=${this.busy === 'answer' ? 'true' : 'false'} ?disabled=${!this.answer.trim() || this.uploads.sending}>
          ${t('case.send')}
        </button>
      </div>
    </form>`;
  }

  afterwards() {
    const given = this.entries.findLast((entry) => entry.type === 'feedback');
    return html`<form class="card stack" @submit=${this.rate}>
      <fieldset class="rating">
        <legend>${given ? t('case.rate.again') : t('case.rate')}</legend>
        ${RATINGS.map(
          (stars) => html`<label>
            <input
              type="radio"
              name="rating"
              .value=${String(stars)}
              .checked=${this.rating === stars}
              aria-label=${t(`rating.${stars}`)}
              @change=${() => this.keepFeedback({ rating: stars })}
            />
            <span aria-hidden="true">${stars}</span>
          </label>`,
        )}
      </fieldset>
      <p class="small soft">${this.rating ? t(`rating.${this.rating}`) : t('case.rate.hint')}</p>
      ${field({
        name: 'comment',
        label: t('case.comment'),
        type: 'textarea',
        value: this.comment,
        maxlength: 4000,
        onInput: (value) => this.keepFeedback({ comment: value }),
      })}
      <div class="row end">
        <button class="button primary" type="submit" ?disabled=${!this.rating} aria-busy=${this.busy === 'feedback' ? 'true' : 'false'}>${t('case.rate.send')}</button>
      </div>
    </form>`;
  }

  keepFeedback({ rating = this.rating, comment = this.comment }) {
    this.rating = rating;
    this.comment = comment;
    keepDraft(`feedback.${this.id}`, { rating, comment });
  }
}

customElements.define('portal-conversation', ConversationView);
