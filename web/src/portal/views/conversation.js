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
import { who } from '../../shared/happenings.js';
import { html, nothing } from '../../shared/lit.js';
import { token } from '../../shared/signin.js';
import { connect } from '../../shared/socket.js';
import { t } from '../../shared/texts.js';
import { save, Uploads } from '../../shared/uploads.js';

/** Entries that come within so many milliseconds come together. */
const TOGETHER = 150;
/** How long somebody is taken to be writing after the last sign of it, in milliseconds. */
const WRITING = 5000;
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
    writing: { state: true },
  };

  constructor() {
    super();
    this.entries = [];
    this.news = '';
    this.fresh = [];
    this.writing = '';
    this.keys = {};
    this.uploads = new Uploads(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.answer = draft(`answer.${this.id}`) ?? '';
    const kept = draft(`feedback.${this.id}`) ?? {};
    this.rating = kept.rating;
    this.comment = kept.comment ?? '';
    this.load();
    this.line = connect({
      conversation: this.id,
      token,
      onEntry: (entry) => this.arrived(entry),
      onTyping: (by) => this.typing(by),
      onState: (state) => {
        if (state === 'live' || state === 'polling') {
          this.seen ??= this.entries.at(-1)?.seq ?? 0;
          this.load();
        }
      },
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.line.close();
    clearTimeout(this.loading);
  }

  get path() {
    return `/conversations/${encodeURIComponent(this.id)}`;
  }

  /** How it stands now; entries come by themselves. */
  async load() {
    try {
      const conversation = await get(this.path);
      happened(conversation.updatedAt);
      this.since ??= new Date(conversation.updatedAt);
      this.conversation = conversation;
      this.gone = null;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (problem.status > 0 && problem.status < 500) {
        this.gone = problem;
      }
    }
  }

  /** Each comes once, but one may overtake another. What came since the page was opened is read out. */
  arrived(entry) {
    this.entries = [...this.entries, entry].sort((a, b) => a.seq - b.seq);
    if (new Date(entry.at) > this.since && entry.by.role !== 'customer') {
      this.writing = '';
      this.fresh.push(announcement(entry));
    }
    clearTimeout(this.loading);
    this.loading = setTimeout(() => {
      this.news = this.fresh.splice(0).join('. ') || this.news;
      this.load();
    }, TOGETHER);
  }

  typing(by) {
    if (by.role === 'agent') {
      clearTimeout(this.stopped);
      this.stopped = setTimeout(() => {
        this.writing = '';
      }, WRITING);
      this.writing = who(by);
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
      this.load();
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
          <p-timeline .entries=${this.entries} .seen=${this.seen ?? Infinity} .openAttachment=${this.download} mine="customer"></p-timeline>
        </section>
        <p class="small soft" role="status">${this.writing ? t('typing', { who: this.writing }) : nothing}</p>
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
          this.line.typing();
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
