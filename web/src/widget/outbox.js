// What was said and has not arrived yet: sent in order, each once, tried again until the desk has it. Nothing is lost on a bad line.
import { newKey, Problem } from '../shared/api.js';

/** After so many milliseconds what failed is tried again; twice as long each time, up to half a minute. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

export class Outbox {
  /** @param {(message: object, key: string) => Promise<number>} send gives the sequence number that it was stored with */
  constructor(send, changed) {
    this.send = send;
    this.changed = changed;
    this.items = [];
    this.newest = 0;
    this.pause = FIRST_PAUSE;
  }

  add(message) {
    this.items = [...this.items, { key: newKey(), message }];
    this.changed();
    this.go();
  }

  async go() {
    clearTimeout(this.timer);
    const next = this.items.find((item) => !item.seq && !item.problem);
    if (this.sending || !next) {
      return;
    }
    this.sending = true;
    try {
      next.seq = await this.send(next.message, next.key);
      this.pause = FIRST_PAUSE;
    } catch (problem) {
      this.refused(next, problem);
    }
    this.sending = false;
    this.arrived([], this.newest);
    this.changed();
    if (next.seq || next.problem) {
      this.go();
    }
  }

  /** What will never be taken is shown with the reason; all else is only late. */
  refused(item, problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    item.hidden = false;
    if ([0, 401, 408, 409, 429].includes(problem.status) || problem.status >= 500) {
      this.timer = setTimeout(() => this.go(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    } else {
      item.problem = problem;
    }
  }

  remove(item) {
    this.items = this.items.filter((other) => other !== item);
    this.changed();
  }

  /** What stands on the timeline is no longer on its way; what may be one of those, but is not confirmed yet, is not shown twice. */
  arrived(entries, newest) {
    this.newest = newest;
    this.items = this.items.filter((item) => !(item.seq <= newest));
    const flying = this.sending && this.items.find((item) => !item.seq && !item.problem);
    if (flying && entries.some((entry) => entry.type === 'customer-message')) {
      flying.hidden = true;
    }
  }
}
