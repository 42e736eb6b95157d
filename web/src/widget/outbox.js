// What was said and does not stand on the timeline yet: shown as on its way, or with the reason why it will never get there.
import { newKey } from '../shared/api.js';

export class Outbox {
  constructor(line, changed) {
    this.line = line;
    this.changed = changed;
    this.own = [];
    this.newest = 0;
  }

  /** What is shown: also what a reload had caught on its way. */
  get items() {
    const own = new Set(this.own.map((item) => item.key));
    const before = this.line.unsent().filter(({ id }) => !own.has(id));
    return [...before.map(({ id, body }) => ({ key: id, message: { body } })), ...this.own.filter((item) => !item.hidden)];
  }

  async add(message) {
    const item = { key: newKey(), message };
    this.own = [...this.own, item];
    this.changed();
    try {
      item.seq = await this.line.say(message, item.key);
    } catch (problem) {
      Object.assign(item, { problem, hidden: false });
    }
    this.arrived([], this.newest);
    this.changed();
  }

  remove(item) {
    this.own = this.own.filter((other) => other !== item);
    this.changed();
  }

  /** What stands on the timeline is no longer on its way; what may be one of those, but is not confirmed yet, is not shown twice. */
  arrived(entries, newest) {
    this.newest = newest;
    const confirmed = new Set(this.own.map((item) => item.seq));
    this.own = this.own.filter((item) => !(item.seq <= newest));
    const flying = this.own.find((item) => !item.seq && !item.problem && !item.hidden);
    if (flying && entries.some((entry) => entry.type === 'customer-message' && !confirmed.has(entry.seq))) {
      flying.hidden = true;
    }
  }
}
