// A chat: what was promised, what was said, and room to say more.
import { fileSize, when } from '../shared/format.js';
import { happening, SAID, who } from '../shared/happenings.js';
import { promiseLine } from '../shared/promised.js';
import { t } from '../shared/texts.js';
import { h } from './paint.js';
import { area, attach, files, helpLink, icon, incidents, masked, problem, time, words } from './parts.js';

const RATINGS = [1, 2, 3, 4, 5];

export function chat({ talk, ui }) {
  const closed = talk.conversation.status === 'closed';
  return [
    h('p', { class: `promise ${talk.conversation.status}` }, closed ? t('status.closed') : promiseLine(talk.conversation)),
    talk.broken && h('p', { class: 'notice warn line', role: 'status' }, t('line.broken')),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('messages') },
      h('ol', { class: 'talk' }, talk.entries.map((entry) => told(entry, talk, ui)), talk.outbox?.items.map((item) => waiting(item, talk, ui))),
      ui.typing && h('p', { class: 'typing', role: 'status' }, t('typing', { who: ui.typing })),
      ui.said && h('p', { class: 'notice good' }, ui.said),
      closed && afterwards(talk, ui),
      problem(talk.problem),
    ),
    closed ? null : composer(talk, ui),
  ];
}

function told(entry, talk, ui) {
  const mine = entry.by.role === 'customer';
  const first = entry.type === 'opened';
  if (!SAID.has(entry.type)) {
    return h('li', { key: entry.seq, class: 'happening' }, happening(entry), ' · ', time(entry.at));
  }
  return [
    h(
      'li',
      { key: entry.seq, class: mine ? 'mine' : 'theirs', 'data-seq': entry.seq },
      h('span', { class: 'from' }, mine ? t('role.you') : who(entry.by), ' · ', time(entry.at)),
      h('div', { class: 'bubble' }, words(entry.body ?? ''), attachments(entry, ui), masked(entry.masked)),
      mine && entry.seq <= ui.readUpTo && entry.seq === ui.lastOwn && h('span', { class: 'from' }, t('read')),
    ),
    first && reply(talk),
  ];
}

/** The automatic answer: the id, the promise in the reader's own zone, what goes on, what may help already (CH-3). */
function reply({ conversation, hints }) {
  const due = conversation.firstResponse.due;
  return h(
    'li',
    { key: 'reply', class: 'theirs automatic' },
    h('span', { class: 'from' }, t('reply.from')),
    h(
      'div',
      { class: 'bubble' },
      h('p', null, around(t('reply.text', { id: conversation.id }), conversation.id), ' ', due && h('strong', null, t('reply.due', { due: when(due) }))),
      incidents(hints?.incidents),
      hints?.suggestions?.length > 0 && h('div', null, h('strong', null, t('reply.suggestions')), h('ul', null, hints.suggestions.map((help) => h('li', { key: help.url }, helpLink(help))))),
      h('p', { class: 'soft' }, t('reply.stay')),
    ),
  );
}

/** The id stays in one piece, and one click marks it. */
function around(text, id) {
  return text.split(id).flatMap((part, at) => (at ? [h('code', null, id), part] : [part]));
}

function attachments(entry, ui) {
  return entry.attachments?.map((file) =>
    h('button', { type: 'button', class: 'file', key: file.id, onClick: () => ui.download(file) }, `${file.fileName} (${fileSize(file.size)})`),
  );
}

function waiting(item, talk, ui) {
  return h(
    'li',
    { key: item.key, class: 'mine waiting' },
    h('div', { class: 'bubble' }, words(item.message.body)),
    item.problem
      ? h(
          'span',
          { class: 'from', role: 'alert' },
          item.problem.words,
          h('button', { type: 'button', class: 'quiet', onClick: () => ui.takeBack(item) }, t('take-back')),
        )
      : h('span', { class: 'from' }, t('sending')),
  );
}

function composer(talk, ui) {
  return h(
    'form',
    { class: 'composer', onSubmit: (event) => (event.preventDefault(), ui.say()) },
    files(ui.uploads),
    h(
      'div',
      { class: 'row' },
      attach(ui.uploads),
      h('textarea', { id: 'words', rows: 1, 'aria-label': t('write'), placeholder: t('write'), value: ui.text, onInput: (event) => ui.write(event.target.value), onKeyDown: ui.sends }),
      h('button', { type: 'submit', class: 'primary round', 'aria-label': t('send'), disabled: ui.cannotSend }, icon('M3 20.5v-7l9-1.5-9-1.5v-7L22 12z')),
    ),
    h(
      'div',
      { class: 'row small' },
      h('button', { type: 'button', class: 'quiet', onClick: () => talk.about('transcript').then((sent) => sent && ui.tell(t('transcript.sent'))) }, t('transcript')),
      h('button', { type: 'button', class: 'quiet', onClick: () => talk.about('close') }, t('close-chat')),
    ),
  );
}

function afterwards(talk, ui) {
  const given = talk.entries.findLast((entry) => entry.type === 'feedback');
  const rate = async (event) => {
    event.preventDefault();
    if (ui.rating && (await talk.about('feedback', { rating: ui.rating, ...(ui.comment.trim() ? { comment: ui.comment.trim() } : {}) }))) {
      ui.set({ rating: null, comment: '' });
    }
  };
  return h(
    'form',
    { class: 'afterwards', onSubmit: rate },
    given
      ? h('p', { class: 'notice good' }, t('rated'))
      : [
          h(
            'fieldset',
            { class: 'rating' },
            h('legend', null, t('rate')),
            RATINGS.map((rating) =>
              h(
                'label',
                { key: rating },
                h('input', { type: 'radio', name: 'rating', 'aria-label': t(`rating.${rating}`), checked: ui.rating === rating, onChange: () => ui.set({ rating }) }),
                h('span', { 'aria-hidden': 'true' }, rating),
              ),
            ),
          ),
          area('comment', t('comment'), ui.comment, (comment) => ui.set({ comment }), { rows: 2, maxlength: 4000 }),
          h('button', { type: 'submit', class: 'primary', disabled: !ui.rating }, t('rate.send')),
        ],
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', onClick: () => talk.about('reopen') }, t('reopen')),
      h('button', { type: 'button', onClick: () => talk.about('transcript').then((sent) => sent && ui.tell(t('transcript.sent'))) }, t('transcript')),
      h('button', { type: 'button', onClick: () => talk.startAnew() }, t('start-anew')),
    ),
  );
}
