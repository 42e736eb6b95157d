// What is on the screen and under somebody's hands: shown or not, what is written, what was read.
import { draft, dropDraft, keepDraft } from '../shared/drafts.js';
import { announcement, who } from '../shared/happenings.js';
import { save, Uploads } from '../shared/uploads.js';
import { remember, remembered } from './memory.js';
import { TOGETHER } from './talk.js';

const DRAFT = 'chat';
const SHOWN = 'chat.shown';
/** How long somebody is taken to be writing after the last sign of it, in milliseconds. */
const WRITING = 5000;

export class Ui {
  /** @param {() => void} draw */
  constructor(talk, draw) {
    Object.assign(this, { talk, draw, shown: false, unread: 0, news: '', text: draft(DRAFT) ?? '', impact: '', emergency: false, rating: null, comment: '', mail: '', typing: '', readUpTo: 0, here: false, fresh: [] });
    this.uploads = new Uploads(draw);
  }

  get wasShown() {
    return Boolean(draft(SHOWN));
  }

  set(more) {
    Object.assign(this, more);
    this.draw();
  }

  write(text) {
    keepDraft(DRAFT, text);
    this.set({ text });
    this.talk.line?.typing();
  }

  get cannotSend() {
    return !this.text.trim() || this.uploads.sending;
  }

  /** Enter sends, with Shift it begins a line; not while a letter is still being put together. */
  sends = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.say();
    }
  };

  get message() {
    const ids = this.uploads.ids;
    return { body: this.text.trim(), ...(ids.length ? { attachments: ids } : {}) };
  }

  sent() {
    dropDraft(DRAFT);
    this.uploads.clear();
    this.set({ text: '' });
  }

  say() {
    if (!this.cannotSend) {
      this.talk.outbox.add(this.message);
      this.sent();
    }
  }

  async start(more = {}) {
    if (this.cannotSend) {
      return;
    }
    const { body: message, ...files } = this.message;
    const impact = this.impact.trim();
    const opened = await this.talk.open({ message, ...files, ...(this.emergency ? { emergency: true, ...(impact ? { impact } : {}) } : {}), ...more });
    if (opened) {
      this.sent();
      this.set({ emergency: false, impact: '' });
    }
  }

  /** What was written for a case of its own is said where the case is open already, once its writer sends it there. */
  goOn(id) {
    return this.talk.resume(id).catch((problem) => this.talk.failed(problem));
  }

  /** What cannot be sent goes back to where it was written. */
  takeBack(item) {
    this.talk.outbox.remove(item);
    this.write([item.message.body, this.text].filter(Boolean).join('\n'));
  }

  tell(news) {
    this.set({ news, said: news });
  }

  /** What support does at this moment. */
  told({ typing, read, here = this.here }) {
    if (typing?.role === 'agent') {
      clearTimeout(this.typed);
      this.typed = setTimeout(() => this.set({ typing: '' }), WRITING);
      this.typing = who(typing);
    }
    if (read?.by.role === 'agent') {
      this.readUpTo = Math.max(this.readUpTo, read.seq);
    }
    this.set({ here });
  }

  get lastOwn() {
    return this.talk.entries.findLast((entry) => entry.by.role === 'customer')?.seq;
  }

  /** Entries that arrived while the page was open: read out, and counted while nobody looks. */
  arrived(entries) {
    const theirs = entries.filter((entry) => entry.by.role !== 'customer');
    if (theirs.length) {
      this.typing = '';
      this.fresh.push(...theirs.map(announcement));
      clearTimeout(this.reading);
      this.reading = setTimeout(() => this.set({ news: this.fresh.splice(0).join('. ') }), TOGETHER);
    }
    this.count();
  }

  count() {
    const { entries } = this.talk;
    const newest = entries.at(-1)?.seq ?? 0;
    if (this.shown && newest && !document.hidden) {
      remember({ seen: newest });
      this.talk.line?.read(newest);
    }
    const seen = remembered().seen ?? 0;
    this.unread = this.shown ? 0 : entries.filter((entry) => entry.seq > seen && entry.by.role !== 'customer').length;
  }

  showing(shown) {
    this.shown = shown;
    if (shown) {
      keepDraft(SHOWN, true);
    } else {
      dropDraft(SHOWN);
    }
    this.count();
    this.draw();
  }

  download(file) {
    const { talk } = this;
    return save(talk.path, file).catch((problem) => talk.failed(problem));
  }
}
