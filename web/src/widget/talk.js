// One person's talk with support: what is known of it, and what can be done. Knows no page.
import { get, getOr, newKey, post, Problem } from '../shared/api.js';
import { draft, keepDraft } from '../shared/drafts.js';
import { happened } from '../shared/format.js';
import { currentLanguage } from '../shared/texts.js';
import { token } from './identity.js';
import { openLine } from './line.js';
import { forgetChat, remember, remembered } from './memory.js';
import { Outbox } from './outbox.js';

const HINTS = 'chat.hints';
/** Entries that come within so many milliseconds come together. */
export const TOGETHER = 150;

export class Talk {
  /**
   * @param {(arrived?: object[]) => void} changed told of every change, and of entries that arrived while looking
   * @param {(news: {typing?: object, read?: object, here?: boolean}) => void} told what support does, without leaving a trace
   */
  constructor(changed, told) {
    this.changed = changed;
    this.told = told;
    this.keys = {};
    this.reset();
  }

  reset() {
    this.line?.end();
    clearTimeout(this.refreshing);
    Object.assign(this, { line: null, phase: 'loading', conversation: null, entries: [], outbox: null, incidents: [], hints: null, problem: null, duplicate: null, broken: false, busy: null });
  }

  /** Looks who is there and what they may do; goes on with the chat that was open. */
  async begin() {
    this.reset();
    this.changed();
    try {
      if (!(await token())) {
        return this.set({ phase: 'nobody' });
      }
      const { id } = remembered();
      if (id && (await this.resume(id))) {
        return undefined;
      }
      const [me, status] = await Promise.all([get('/me'), getOr(`/status?language=${currentLanguage()}`, { incidents: [] }, { anonymous: true })]);
      const incidents = status.incidents.filter((incident) => incident.state !== 'resolved');
      return this.set({ me, incidents, phase: me.chatEnabled ? 'start' : 'off' });
    } catch (problem) {
      return this.failed(problem, { phase: problem.status === 401 ? 'nobody' : 'failed' });
    }
  }

  set(more) {
    Object.assign(this, more);
    this.changed();
  }

  failed(problem, more = {}) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    this.set({ ...more, problem });
  }

  /** False if there is no such conversation of this person, or it ended some time ago. */
  async resume(id) {
    try {
      const conversation = await get(`/conversations/${encodeURIComponent(id)}`);
      this.enter(conversation);
      return true;
    } catch (problem) {
      if (problem.status !== 404) {
        throw problem;
      }
      forgetChat();
      return false;
    }
  }

  enter(conversation) {
    const { id } = conversation;
    const kept = draft(HINTS);
    const hints = kept?.id === id ? kept : null;
    this.line?.end();
    remember({ id });
    this.set({ conversation, hints, entries: [], since: new Date(conversation.updatedAt), phase: 'chat', duplicate: null, problem: null });
    this.line = openLine(id, {
      entry: (entry) => this.arrived(entry),
      state: (broken) => this.set({ broken }),
      refused: () => this.begin(),
      typing: (by) => this.told({ typing: by }),
      read: (by, seq) => this.told({ read: { by, seq } }),
      presence: (here) => this.told({ here }),
    });
    this.outbox = new Outbox(this.line, () => this.changed());
    this.changed();
  }

  /** Entries may come twice, by two ways, and overtake each other; each is shown once, in its place. */
  arrived(entry) {
    if (this.entries.some(({ seq }) => seq === entry.seq)) {
      return;
    }
    this.entries = [...this.entries, entry].sort((a, b) => a.seq - b.seq);
    happened(entry.at);
    this.outbox?.arrived([entry], this.entries.at(-1).seq);
    this.refresh();
    this.changed(new Date(entry.at) > this.since ? [entry] : []);
  }

  /** How the conversation stands now: asked once for entries that come together. */
  refresh() {
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(async () => {
      const { path } = this;
      const now = await getOr(path, null);
      if (now && path === this.path) {
        this.set({ conversation: now });
      }
    }, TOGETHER);
  }

  /** One key per intention: a second click, or a try after a failure, sends the same once more. */
  async act(what, path, body) {
    if (this.busy) {
      return undefined;
    }
    const intention = JSON.stringify([path, body]);
    this.keys[intention] ??= newKey();
    this.set({ busy: what, problem: null });
    try {
      return await post(path, body, { key: this.keys[intention] });
    } catch (problem) {
      if (problem.type === 'duplicate-case') {
        this.set({ duplicate: problem.body.conversation });
      } else {
        this.failed(problem, problem.type === 'chat-not-enabled' ? { phase: 'off' } : {});
      }
      return undefined;
    } finally {
      this.set({ busy: null });
    }
  }

  async open(asked) {
    const opened = await this.act('open', '/chats', { language: currentLanguage(), ...asked });
    if (opened) {
      keepDraft(HINTS, { id: opened.id, ...opened.instantReply });
      this.enter(opened);
    }
    return opened;
  }

  get path() {
    return `/conversations/${encodeURIComponent(this.conversation?.id)}`;
  }

  async about(what, body = {}) {
    const done = await this.act(what, `${this.path}/${what}`, body);
    this.refresh();
    return done;
  }

  /** Leaves what is closed, for another chat. */
  startAnew() {
    forgetChat();
    return this.begin();
  }
}
