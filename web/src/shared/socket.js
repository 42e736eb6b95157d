// The chat socket (openapi.yaml, "Chat socket"): connects, comes back, asks for what it missed, and falls back to asking over
// HTTP where sockets are blocked. Nothing is lost and nothing doubled, whatever is cut when.
import { config } from './config.js';
import { unsent } from './unsent.js';

/** Any frame keeps the socket from being idle, which ends it after 10 minutes. */
const PING = 4 * 60_000;
/** The service ends a socket after 2 hours; before that another one takes its place. */
const RENEW = 110 * 60_000;
/** Before its token is over. */
const MARGIN = 90_000;
/** A handshake or an answer that takes longer is taken for lost. */
const PATIENCE = 10_000;
const LONGEST_PAUSE = 20_000;
/** After so many attempts in a row that open nothing, sockets count as blocked. */
const BLOCKED = 3;
const POLL = 3000;
const POLL_HIDDEN = 30_000;
/** While asking over HTTP, sockets are tried again so often. */
const RETRY_BLOCKED = 60_000;
const TYPING = 3000;

function expiry(token) {
  try {
    const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(atob(part)).exp * 1000;
  } catch {
    return Infinity;
  }
}

const ignore = () => {};

/**
 * Opens a conversation's socket and keeps it open.
 *
 * Without a `conversation` it is support's socket for the queue alone: `live` means that `onConversation` tells of each change,
 * `polling` that the page must ask by itself.
 *
 * `onEntry(entry)` is called once for each entry; they come nearly in order, so sort by `seq`.
 * States: `connecting`, `live`, `polling` (over HTTP), `offline`, `refused` (not yours, or signed out), `closed`.
 *
 * @param {{conversation?: string, token: () => Promise<string|null>, after?: number, staff?: boolean, queue?: boolean,
 *   onEntry?: Function, onTyping?: Function, onRead?: Function, onPresence?: Function, onConversation?: Function,
 *   onProblem?: Function, onState?: Function}} options
 */
export function connect({
  conversation,
  token,
  after = 0,
  staff = false,
  queue = false,
  onEntry = ignore,
  onTyping = ignore,
  onRead = ignore,
  onPresence = ignore,
  onConversation = ignore,
  onProblem = ignore,
  onState = ignore,
}) {
  const base = `${staff ? '/desk' : ''}/conversations/${encodeURIComponent(conversation)}`;
  const seen = new Set();
  /** All up to here has arrived for sure; pushes may overtake each other, so the newest says nothing. */
  let complete = after;
  let state = 'connecting';
  let current = null;
  let failures = 0;
  let timers = [];
  let polling = null;
  let lastTyped = 0;
  let lastRead = 0;

  function become(next) {
    if (state !== next && state !== 'closed') {
      state = next;
      onState(next);
    }
  }

  function later(act, pause) {
    const timer = setTimeout(act, pause);
    timers.push(timer);
    return timer;
  }

  function over() {
    return state === 'closed' || state === 'refused';
  }

  async function http(method, path, body, key) {
    const bearer = await token();
    const { api } = await config();
    const headers = { Accept: 'application/json', Authorization: `Bearer ${bearer}` };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (key) {
      headers['Idempotency-Key'] = key;
    }
    let answer;
    try {
      answer = await fetch(api + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch {
      throw Object.assign(new Error('offline'), { problem: { status: 0 } });
    }
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw Object.assign(new Error(said.detail), { problem: { ...said, status: answer.status } });
    }
    return said;
  }

  async function take(entry) {
    if (entry.seq <= after || seen.has(entry.seq)) {
      return;
    }
    if (entry.type === undefined) {
      // Too long for a frame: fetched.
      const { items } = await http('GET', `${base}/timeline?after=${entry.seq - 1}&limit=1`).catch(() => ({ items: [] }));
      if (items[0]?.seq === entry.seq) {
        await take(items[0]);
      }
      return;
    }
    seen.add(entry.seq);
    onEntry(entry);
  }

  const messages = unsent(conversation, (message) => {
    if (state === 'live' && current) {
      current.send(JSON.stringify({ type: 'message', ...message }));
      return true;
    }
    if (state === 'polling') {
      overHttp(message);
      return true;
    }
    return false;
  });

  /** The same intention by the other way: with the same id it is still one message. */
  async function overHttp({ id, ...body }) {
    try {
      const path = staff ? `${base}/replies` : `${base}/messages`;
      messages.acknowledged(id, await http('POST', path, staff ? { then: 'work', ...body } : body, id));
      polling?.now();
    } catch (failure) {
      messages.refused(id, failure.problem ?? { status: 0 });
    }
  }

  function hear(socket, frame) {
    const mine = frame.conversation === conversation;
    if (frame.type === 'entry' && mine) {
      take(frame.entry);
    } else if (frame.type === 'resumed' && mine) {
      resumed(socket, frame);
    } else if (frame.type === 'ack') {
      messages.acknowledged(frame.id, { seq: frame.seq, masked: frame.masked });
      later(() => seen.has(frame.seq) || resume(current), 2000);
    } else if (frame.type === 'error') {
      if (frame.id !== undefined) {
        messages.refused(frame.id, frame.problem);
      } else {
        onProblem(frame.problem);
      }
    } else if (frame.type === 'typing' && mine) {
      onTyping(frame.by);
    } else if (frame.type === 'read' && mine) {
      onRead(frame.by, frame.seq);
    } else if (frame.type === 'presence' && mine) {
      onPresence({ agents: frame.agents, customer: frame.customer });
    } else if (frame.type === 'conversation') {
      onConversation(frame.conversation);
    }
  }

  function resume(socket) {
    if (socket?.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ type: 'resume', after: complete }));
    }
  }

  /** Only now is nothing missing: this socket takes over. */
  function resumed(socket, frame) {
    complete = Math.max(complete, frame.seq);
    if (frame.next) {
      complete = Math.max(complete, frame.next);
      resume(socket);
      return;
    }
    takeOver(socket);
  }

  function takeOver(socket) {
    if (current !== socket) {
      const before = current;
      current = socket;
      before?.close();
      failures = 0;
      polling?.stop();
      polling = null;
      become('live');
      messages.go();
    }
  }

  function greet(socket) {
    if (conversation) {
      resume(socket);
    } else {
      takeOver(socket);
    }
  }

  function keepAwake(socket) {
    if (conversation) {
      resume(socket);
    } else if (socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ type: 'ping' }));
    }
  }

  async function open() {
    if (over()) {
      return;
    }
    let socket;
    try {
      const bearer = await token();
      if (!bearer) {
        become('refused');
        return;
      }
      const where = (await config()).socket;
      const query = `?${[conversation && `conversation=${encodeURIComponent(conversation)}`, queue && 'queue'].filter(Boolean).join('&')}`;
      socket = new WebSocket(where + query, ['plantao', bearer]);
      listen(socket, bearer);
    } catch {
      failed();
    }
  }

  function listen(socket, bearer) {
    const late = later(() => current === socket || socket.close(), PATIENCE);
    const beat = setInterval(() => keepAwake(socket), PING);
    socket.onopen = () => greet(socket);
    socket.onmessage = ({ data }) => {
      clearTimeout(late);
      hear(socket, JSON.parse(data));
    };
    socket.onclose = () => {
      clearTimeout(late);
      clearInterval(beat);
      const mine = current === socket;
      if (mine) {
        current = null;
        become(navigator.onLine ? 'connecting' : 'offline');
      }
      if (mine || current === null) {
        failed();
      }
    };
    // Another one takes over before this one ends, so that nobody sees a gap.
    const left = Math.min(RENEW, expiry(bearer) - Date.now() - MARGIN, 2 ** 31 - 1);
    later(() => current === socket && open(), Math.max(left, PATIENCE) * (0.97 + Math.random() * 0.03));
  }

  function failed() {
    failures += 1;
    if (over()) {
      return;
    }
    if (failures >= BLOCKED && polling === null) {
      startPolling();
    }
    const pause = Math.min(500 * 2 ** (failures - 1), LONGEST_PAUSE) * Math.random();
    later(open, polling ? RETRY_BLOCKED * (0.8 + Math.random() * 0.4) : pause);
  }

  function startPolling() {
    if (!conversation) {
      polling = { now: ignore, stop: ignore };
      become('polling');
      return;
    }
    let timer;
    const ask = async () => {
      clearTimeout(timer);
      try {
        const { items, next } = await http('GET', `${base}/timeline?after=${complete}`);
        for (const item of items) {
          await take(item);
        }
        complete = Math.max(complete, Number(next ?? 0), ...items.map((item) => item.seq));
        if (polling !== null) {
          become('polling');
          messages.go();
        }
      } catch (failure) {
        const status = failure.problem?.status;
        if (status === 401 || status === 403 || status === 404) {
          onProblem(failure.problem);
          become('refused');
        } else if (polling !== null) {
          become('offline');
        }
      }
      if (polling !== null && !over()) {
        timer = setTimeout(ask, (document.hidden ? POLL_HIDDEN : POLL) * (0.9 + Math.random() * 0.2));
      }
    };
    polling = { now: ask, stop: () => clearTimeout(timer) };
    ask();
  }

  const back = () => {
    if (!over() && current === null) {
      failures = 0;
      open();
    }
  };
  window.addEventListener('online', back);
  onState(state);
  open();

  return {
    get state() {
      return state;
    },
    /** Messages that nobody has acknowledged yet, also from before a reload: `[{id, body}]`. */
    unsent: messages.waiting,
    /**
     * Says something. Resolves with `{seq, masked?}` once it is in the log, rejects (`problem`) where a rule says no.
     * @param {string} body
     * @param {{id?: string, then?: 'wait'|'work', holding?: boolean}} [options] support: what follows
     */
    send(body, options = {}) {
      return messages.add({ id: crypto.randomUUID(), body, ...options });
    },
    /** Somebody types: to be called at each key. */
    typing() {
      if (current && Date.now() - lastTyped > TYPING) {
        lastTyped = Date.now();
        current.send(JSON.stringify({ type: 'typing' }));
      }
    },
    /** Somebody has seen everything up to this entry. */
    read(seq) {
      if (seq <= lastRead) {
        return;
      }
      lastRead = seq;
      if (current) {
        current.send(JSON.stringify({ type: 'read', seq }));
      } else if (polling && !staff) {
        http('POST', `${base}/read`, { seq }).catch(ignore);
      }
    },
    close() {
      become('closed');
      window.removeEventListener('online', back);
      timers.forEach(clearTimeout);
      timers = [];
      polling?.stop();
      polling = null;
      messages.stop();
      current?.close();
      current = null;
    },
  };
}
