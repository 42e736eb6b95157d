// One person's talk with support: what is known of it, and what can be done. Knows no page.
import { get, getOr, newKey, post, Problem } from '../shared/api.js';
import { happened } from '../shared/format.js';
import { currentLanguage } from '../shared/texts.js';
import { token } from './identity.js';
import { openLine } from './line.js';
import { forgetChat, remember, remembered } from './memory.js';
import { Outbox } from './outbox.js';

/** Where a talk stands before there is a conversation, and that there is one. */
export const PHASES = ['loading', 'nobody', 'off', 'start', 'chat', 'failed'];

export class Talk {
  /** @param {(arrived?: object[]) => void} changed told of every change, and of entries that arrived while looking */
  constructor(changed) {
    this.changed = changed;
    this.keys = {};
    this.reset();
  }

  reset() {
    this.line?.end();
    Object.assign(this, { line: null, phase: 'loading', conversation: null, entries: [], outbox: null, incidents: [], hints: null, problem: null, duplicate: null, broken: null, busy: null });
  }

  /** Looks who is there and what they may do; goes on with the chat that was open. */
  async begin() {
    this.set({ phase: 'loading', problem: null });
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

  enter(conversation, hints = null) {
    const { id } = conversation;
    this.line?.end();
    remember({ id });
    this.set({ conversation, hints, entries: [], phase: 'chat', duplicate: null, problem: null });
    const line = openLine(id, {
      after: () => this.entries.at(-1)?.seq ?? 0,
      entries: (entries, now) => this.arrived(entries, now),
      state: (broken) => this.lineIs(broken),
    });
    this.line = line;
    this.outbox = new Outbox((message, key) => line.say(message, key), () => this.changed());
  }

  /** Entries may come twice, by two ways; each is shown once, in its place. */
  arrived(entries, conversation = this.conversation) {
    const newest = this.entries.at(-1)?.seq ?? 0;
    const fresh = entries.filter((entry) => entry.seq > newest);
    happened(conversation.updatedAt);
    this.conversation = conversation;
    this.entries = [...this.entries, ...fresh];
    this.outbox.arrived(fresh, this.entries.at(-1)?.seq ?? 0);
    this.changed(newest ? fresh : []);
  }

  lineIs(broken) {
    if (broken?.status === 404 || broken?.status === 403) {
      forgetChat();
      this.reset();
      this.begin();
    } else if (broken?.status === 401) {
      this.reset();
      this.set({ phase: 'nobody' });
    } else {
      if (!broken) {
        this.outbox.go();
      }
      this.set({ broken });
    }
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
      this.enter(opened, opened.instantReply);
    }
    return opened;
  }

  get path() {
    return `/conversations/${encodeURIComponent(this.conversation.id)}`;
  }

  async about(what, body = {}) {
    const done = await this.act(what, `${this.path}/${what}`, body);
    this.line?.now();
    return done;
  }

  /** Leaves what is closed, for another chat. */
  startAnew() {
    forgetChat();
    this.reset();
    return this.begin();
  }
}
