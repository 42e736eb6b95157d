// What support writes: a reply, a note, a solution, an escalation, or when it expects to be done.
//
// A draft remembers the version its writer had seen. The API refuses it when the conversation has moved on since; then
// what changed is shown, the draft stays, and the next try goes by what was just shown.
import { Problem } from '../../shared/api.js';
import { choice, field } from '../../shared/components/field.js';
import { fileChoice } from '../../shared/components/files.js';
import { announcement } from '../../shared/components/timeline.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';
import { Uploads } from '../../shared/uploads.js';
import { chooseCanned } from '../canned.js';
import { BLANK } from '../ready.js';

const MODES = ['reply', 'note', 'resolve', 'escalate', 'expect'];
/** Where there are words worth keeping. */
const WRITTEN = [...MODES, 'reopen'];

class Composer extends PlantaoElement {
  static properties = {
    id: {},
    conversation: { attribute: false },
    entries: { attribute: false },
    policy: { attribute: false },
    me: { attribute: false },
    act: { attribute: false },
    typing: { attribute: false },
    mode: { state: true },
    written: { state: true },
    problem: { state: true },
    changed: { state: true },
    busy: { state: true },
    blank: { state: true },
  };

  constructor() {
    super();
    this.uploads = new Uploads(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.written = draft(`desk.${this.id}`) ?? {};
    this.mode = this.written.mode ?? 'reply';
  }

  async open(mode) {
    this.turn(mode);
    await this.updateComplete;
    const first = this.querySelector('form textarea, form input, form select');
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
  }

  turn(mode) {
    this.mode = mode;
    this.problem = null;
    this.keep({ mode });
  }

  /** The version that the writer saw when the draft was begun. */
  keep(change) {
    const writing = WRITTEN.some((name) => this.written[name]?.trim());
    const begun = writing && this.written.etag ? {} : { etag: this.conversation.etag, seq: this.entries.at(-1)?.seq ?? 0 };
    this.written = { ...this.written, ...begun, ...change };
    keepDraft(`desk.${this.id}`, this.written);
  }

  drop(names) {
    const left = { ...this.written };
    [...names, 'etag', 'seq'].forEach((name) => delete left[name]);
    this.written = left;
    this.changed = null;
    keepDraft(`desk.${this.id}`, left);
    if (!WRITTEN.some((name) => left[name])) {
      dropDraft(`desk.${this.id}`);
    }
  }

  /** One after the other: what is asked for while something is under way waits for it, a second click asks for nothing. */
  async send(path, body, names, done) {
    const asked = JSON.stringify([path, body]);
    if (this.asked === asked) {
      return;
    }
    this.asked = asked;
    const before = this.sending;
    this.sending = (async () => {
      // What became of that one, its sender was told.
      await Promise.allSettled([before]);
      await this.sendNow(path, body, names, done);
    })().finally(() => {
      if (this.asked === asked) {
        this.asked = null;
      }
    });
    await this.sending;
  }

  async sendNow(path, body, names, done) {
    this.busy = true;
    this.problem = null;
    const ifMatch = path === 'notes' ? undefined : (this.written.etag ?? this.conversation.etag);
    try {
      const answer = await this.act(path, body, ifMatch);
      this.drop(names);
      if (path === 'replies') {
        this.uploads.clear();
      }
      toast(answer?.masked?.length ? t('compose.masked') : done);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (problem.status === 412) {
        // Loaded by now; what is above has to hand it down.
        await this.closest('desk-conversation').updateComplete;
        this.changed = this.entries.filter((entry) => entry.seq > (this.written.seq ?? 0));
        this.keep({ etag: this.conversation.etag, seq: this.entries.at(-1)?.seq ?? 0 });
      } else {
        this.problem = problem;
      }
    } finally {
      this.busy = false;
    }
  }

  reply(then, holding = false) {
    const body = (this.written.reply ?? '').trim();
    this.blank = body.includes(BLANK);
    if (this.blank) {
      this.toBlank();
    } else if (body && !this.uploads.sending) {
      const files = this.uploads.ids;
      this.send('replies', { body, then, ...(holding ? { holding } : {}), ...(files.length ? { attachments: files } : {}) }, ['reply'], t(`compose.done.${holding ? 'holding' : then}`));
    }
  }

  /** What ready-made words leave open is selected, to be written over. */
  toBlank() {
    const text = this.querySelector('#compose-reply');
    const at = text?.value.indexOf(BLANK) ?? -1;
    text?.focus();
    if (at >= 0) {
      text.setSelectionRange(at, at + BLANK.length);
    }
  }

  /** Ready-made words, in the language of the customer. */
  async choose() {
    const { id, language, requester } = this.conversation;
    if (this.conversation.status === 'closed' && this.mode !== 'reply') {
      return;
    }
    this.turn('reply');
    const words = await chooseCanned(language, { id, name: requester.name ?? '', agent: this.me?.name ?? '' });
    if (words) {
      this.keep({ reply: [this.written.reply?.trim(), words].filter(Boolean).join('\n\n') });
      await this.updateComplete;
      this.toBlank();
    }
  }

  submit(event) {
    event.preventDefault();
    const given = (name) => (this.written[name] ?? '').trim();
    if (this.mode === 'reply') {
      this.reply('wait');
    } else if (this.mode === 'note' && given('note')) {
      this.send('notes', { body: given('note') }, ['note'], t('compose.done.note'));
    } else if (this.mode === 'resolve' && given('resolve')) {
      this.send('resolve', { summary: given('resolve'), ...(this.written.publish ? { publish: true } : {}) }, ['resolve', 'publish'], t('compose.done.resolve'));
    } else if (this.mode === 'reopen' && given('reopen')) {
      this.send('reopen', { reason: given('reopen') }, ['reopen'], t('compose.done.reopen'));
    } else if (this.mode === 'escalate' && given('escalate')) {
      this.send('escalate', { team: this.team(), reason: given('escalate') }, ['escalate', 'team'], t('compose.done.escalate'));
    } else if (this.mode === 'expect' && given('expect') && given('at')) {
      this.send('expected-resolution', { at: new Date(given('at')).toISOString(), reason: given('expect') }, ['expect', 'at'], t('compose.done.expect'));
    }
  }

  team() {
    return this.written.team ?? this.policy?.teams?.[0]?.name ?? '';
  }

  render() {
    const closed = this.conversation.status === 'closed';
    const modes = closed ? ['reply', 'note', 'reopen'] : MODES;
    const mode = modes.includes(this.mode) ? this.mode : 'reply';
    this.mode = mode;
    return html`<section class="composer card ${mode}" aria-label=${t('compose.title')}>
      <div class="modes" role="group" aria-label=${t('compose.modes')}>
        ${modes.map((each) => html`<button type="button" aria-pressed=${each === mode ? 'true' : 'false'} @click=${() => this.open(each)}>${t(`compose.${each}`)}</button>`)}
      </div>
      ${this.stale()}
      <form class="stack tight" @submit=${this.submit} @keydown=${this.quick} novalidate>
        ${this.form(mode)} ${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
      </form>
    </section>`;
  }

  /** Ctrl or Command with Enter sends. */
  quick(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.currentTarget.requestSubmit();
    }
  }

  stale() {
    if (!this.changed) {
      return nothing;
    }
    return html`<div class="notice warn stack tight stale" role="alert">
      <strong>${t('compose.stale')}</strong>
      <ul>
        ${this.changed.map((entry) => html`<li class="words">${announcement(entry)}</li>`)}
      </ul>
      <p class="small">${t('compose.stale.hint')}</p>
    </div>`;
  }

  text(name, label, { hint, of = 'body' } = {}) {
    return field({
      name,
      prefix: 'compose-',
      label,
      hint,
      type: 'textarea',
      required: true,
      value: this.written[name] ?? '',
      error: name === 'reply' && this.blank ? t('compose.blank', { blank: BLANK }) : this.problem?.field(of),
      onInput: (value) => {
        this.blank = false;
        this.keep({ [name]: value });
        if (name === 'reply') {
          this.typing?.();
        }
      },
    });
  }

  button(text, { kind = 'primary', type = 'submit', act, ready = true } = {}) {
    return html`<button class="button ${kind}" type=${type} aria-busy=${this.busy ? 'true' : 'false'} ?disabled=${!ready} @click=${act ?? nothing}>${text}</button>`;
  }

  form(mode) {
    const ready = Boolean((this.written[mode] ?? '').trim()) && !(mode === 'reply' && this.uploads.sending);
    switch (mode) {
      case 'reply':
        return html`<div class="replying">
            ${this.text('reply', t('compose.reply.label', { who: this.conversation.requester.name ?? t('role.customer') }))}
            <button class="link small" type="button" @click=${() => this.choose()}>${t('canned.choose')}</button>
          </div>
          <div class="sending">
            ${fileChoice(this.uploads)} ${this.button(t('compose.holding'), { kind: 'quiet', type: 'button', ready, act: () => this.reply('work', true) })}
            ${this.button(t('compose.work'), { kind: '', type: 'button', ready, act: () => this.reply('work') })} ${this.button(t('compose.wait'), { ready })}
          </div>`;
      case 'note':
        return html`${this.text('note', t('compose.note.label'))}
          <div class="row end">${this.button(t('compose.note.send'), { ready })}</div>`;
      case 'resolve':
        return html`${this.text('resolve', t('compose.resolve.label'), { of: 'summary' })}
          <div class="row apart">
            <label class="choice"><input type="checkbox" .checked=${Boolean(this.written.publish)} @change=${(event) => this.keep({ publish: event.target.checked })} /><span>${t('compose.publish')}</span></label>
            ${this.button(t('compose.resolve.send'), { ready })}
          </div>`;
      case 'reopen':
        return html`${this.text('reopen', t('compose.reason'), { of: 'reason' })}
          <div class="row end">${this.button(t('compose.reopen'), { ready })}</div>`;
      case 'escalate':
        return html`${this.teams()} ${this.text('escalate', t('compose.reason'), { of: 'reason' })}
          <div class="row end">${this.button(t('compose.escalate.send'), { kind: 'danger', ready: ready && Boolean(this.team()) })}</div>`;
      default:
        return html`${field({ name: 'at', prefix: 'compose-', label: t('compose.at'), type: 'datetime-local', required: true, value: this.written.at ?? '', error: this.problem?.field('at'), onInput: (value) => this.keep({ at: value }) })}
          ${this.text('expect', t('compose.reason'), { of: 'reason', hint: t('compose.expect.hint') })}
          <div class="row end">${this.button(t('compose.expect.send'), { ready: ready && Boolean(this.written.at) })}</div>`;
    }
  }

  teams() {
    const teams = this.policy?.teams ?? [];
    const common = { name: 'team', prefix: 'compose-', label: t('compose.team'), value: this.team(), onInput: (value) => this.keep({ team: value }) };
    return teams.length
      ? choice({ ...common, options: teams.map((team) => [team.name, team.name]) })
      : field({ ...common, required: true, error: this.problem?.field('team') });
  }
}

customElements.define('desk-composer', Composer);
