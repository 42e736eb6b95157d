// What stands in the corner of the page: a button, and the panel it opens.
import { t } from '../shared/texts.js';
import { chat } from './chat.js';
import { h } from './paint.js';
import { icon } from './parts.js';
import { failed, otherWays, start } from './start.js';

const VIEWS = { start, chat, failed, off: otherWays, nobody: otherWays, loading: () => h('p', { class: 'scroll soft' }, t('loading')) };

export function frame(all) {
  const { ui } = all;
  return [
    h(
      'button',
      { id: 'launcher', type: 'button', class: 'launcher', 'aria-expanded': String(ui.shown), 'aria-haspopup': 'dialog', hidden: ui.shown, onClick: () => ui.show(), key: 'launcher' },
      icon('M12 3C6.5 3 2 6.9 2 11.7c0 2.6 1.3 4.9 3.4 6.5L4.6 22l4.3-2c1 .3 2 .4 3.1.4 5.5 0 10-3.9 10-8.7S17.5 3 12 3z'),
      h('span', null, t('widget.title')),
      ui.unread > 0 && h('span', { class: 'unread' }, ui.unread, h('span', { class: 'hidden' }, ' ', t('unread', { count: ui.unread }))),
    ),
    h('dialog', { id: 'panel', key: 'panel', class: 'panel', 'aria-labelledby': 'title', onKeyDown: ui.keys, onCancel: ui.cancelled, onClose: ui.closed }, ui.shown && panel(all)),
    h('div', { key: 'news', class: 'hidden', 'aria-live': 'polite', role: 'status' }, ui.news),
  ];
}

function panel(all) {
  const { talk, ui } = all;
  return [
    h(
      'header',
      { key: 'header', role: 'presentation' },
      h('div', null, h('h2', { id: 'title', tabindex: -1 }, t('widget.title')), talk.conversation && h('p', { class: 'id' }, t('chat-id'), ' ', h('code', null, talk.conversation.id)), ui.here && h('p', { class: 'id' }, t('presence.here'))),
      h('button', { type: 'button', class: 'close', 'aria-label': t('hide'), onClick: () => ui.hide() }, icon('M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z')),
    ),
    h('div', { key: talk.phase, class: 'view' }, VIEWS[talk.phase](all)),
  ];
}
