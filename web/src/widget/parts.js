// Small pieces of the widget. Everything that people wrote is put in as text; only addresses of the web become links.
import { exactly, fileSize, when } from '../shared/format.js';
import { has, t } from '../shared/texts.js';
import { h } from './paint.js';
import { DESK } from './place.js';

const ADDRESS = /(https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}])/;

/** An icon of one path, 24 by 24. */
export function icon(path) {
  return h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: path }));
}

/** The words of a message, its addresses as links. */
export function words(text) {
  return h('p', { class: 'words' }, text.split(ADDRESS).map((part, at) => (at % 2 ? link(part, part) : part)));
}

/** A link that leaves the page around the widget as it is. */
export function link(href, text, look) {
  return h('a', { href, class: look, target: '_blank', rel: 'noopener noreferrer' }, text);
}

/** Help of the desk is shown in the portal; elsewhere only what is an address of the web. */
export function helpLink({ title, url }) {
  const own = /^\/(articles|solutions)\/([^/?#]+)$/.exec(url);
  return link(own ? `${DESK}/#/help/${own[1]}/${own[2]}` : /^https?:\/\//i.test(url) ? url : DESK, title);
}

export function time(at) {
  return h('time', { datetime: at, title: exactly(at) }, when(at));
}

/** That something was masked, and to change it (SE-3). */
export function masked(kinds) {
  if (!kinds?.length) {
    return null;
  }
  const names = new Set(kinds.map((kind) => t(has(`masked.${kind}`) ? `masked.${kind}` : 'masked.secret')));
  return h('p', { class: 'notice warn' }, t('masked.notice', { kinds: [...names].join(', ') }));
}

/** What goes on already (PR-8). */
export function incidents(list) {
  return list?.length
    ? h(
        'section',
        { class: 'notice warn', 'aria-label': t('incidents.ongoing') },
        h('strong', null, t('incidents.ongoing')),
        list.map((incident) =>
          h('p', { key: incident.id }, incident.title, ' · ', t('incident.since', { at: when(incident.startedAt) }), incident.updates?.[0] && h('span', { class: 'words soft' }, incident.updates[0].text)),
        ),
      )
    : null;
}

export function problem(refused) {
  return refused && h('p', { class: 'notice bad', role: 'alert' }, refused.words);
}

/** Files beside the words: chosen, on their way, there. */
export function files(uploads) {
  return h(
    'ul',
    { class: 'files' },
    uploads.items.map((file) =>
      h(
        'li',
        { key: file.key, class: file.problem ? 'bad' : '' },
        h('span', { class: 'name' }, file.name, h('small', null, file.problem ? file.problem.words : fileSize(file.size))),
        !file.id && !file.problem && h('progress', { max: 1, value: file.share, 'aria-label': t('file.progress', { name: file.name }) }),
        file.problem && h('button', { type: 'button', class: 'quiet', onClick: () => uploads.send(file) }, t('retry')),
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('file.remove', { name: file.name }), onClick: () => uploads.remove(file) }, '×'),
      ),
    ),
  );
}

export function attach(uploads) {
  const chosen = (event) => {
    uploads.add(event.target.files);
    event.target.value = '';
  };
  return h(
    'label',
    { class: 'attach', title: t('file.add') },
    h('input', { type: 'file', multiple: true, 'aria-label': t('file.add'), onChange: chosen }),
    icon('M16.5 6v11.5a4 4 0 0 1-8 0V5a2.5 2.5 0 0 1 5 0v10.5a1 1 0 0 1-2 0V6H10v9.5a2.5 2.5 0 0 0 5 0V5a4 4 0 0 0-8 0v12.5a5.5 5.5 0 0 0 11 0V6z'),
  );
}

/** A field with its label above. */
export function area(id, label, value, onInput, more = {}) {
  return h('div', { class: 'field' }, h('label', { for: id }, label), h('textarea', { id, value, onInput: (event) => onInput(event.target.value), ...more }));
}
