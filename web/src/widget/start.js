// Before there is a chat: what goes on already, what is asked, and, for those who have no chat, the ways that they have.
import { t } from '../shared/texts.js';
import { h } from './paint.js';
import { area, attach, files, incidents, link, problem } from './parts.js';
import { DESK } from './place.js';

export function start({ talk, ui }) {
  const send = (event) => {
    event.preventDefault();
    ui.start();
  };
  return [
    h(
      'div',
      { class: 'scroll' },
      h('p', null, t('start.text')),
      incidents(talk.incidents),
      h(
        'form',
        { id: 'start', onSubmit: send },
        area('words', t('start.message'), ui.text, (text) => ui.write(text), { rows: 4, required: true }),
        h('small', { class: 'soft' }, t('start.hint')),
        files(ui.uploads),
        h('div', { class: ui.emergency ? 'emergency on' : 'emergency' }, emergency(ui)),
      ),
      talk.duplicate && duplicate(talk, ui),
      problem(talk.problem),
    ),
    h(
      'footer',
      { role: 'presentation' },
      attach(ui.uploads),
      h('button', { type: 'submit', form: 'start', class: 'primary', 'aria-busy': talk.busy ? 'true' : 'false', disabled: ui.cannotSend }, t('start.send')),
    ),
  ];
}

function emergency(ui) {
  return [
    h(
      'label',
      { class: 'choice' },
      h('input', { type: 'checkbox', checked: ui.emergency, onChange: (event) => ui.set({ emergency: event.target.checked }) }),
      h('span', null, h('strong', null, t('emergency')), h('small', null, t('emergency.hint'))),
    ),
    ui.emergency && h('p', { role: 'status' }, h('strong', null, t('emergency.warning'))),
    ui.emergency && area('impact', t('ticket.impact'), ui.impact, (impact) => ui.set({ impact }), { rows: 2 }),
  ];
}

/** One case, one conversation (DU-1): going on there is easy, insisting is possible. */
function duplicate(talk, ui) {
  return h(
    'section',
    { class: 'notice warn', role: 'alert' },
    h('strong', null, t('duplicate')),
    h('p', null, t('duplicate.text', { id: talk.duplicate })),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', class: 'primary', onClick: () => ui.goOn(talk.duplicate) }, t('duplicate.open')),
      h('button', { type: 'button', onClick: () => ui.start({ distinct: true }) }, t('duplicate.distinct')),
    ),
  );
}

/** Chat is not for everybody (CH-1); who has none is told what they have. */
export function otherWays({ talk, ui }) {
  const signedIn = talk.phase === 'off';
  return h(
    'div',
    { class: 'scroll' },
    incidents(talk.incidents),
    h('p', null, t(signedIn ? 'off.text' : 'nobody.text')),
    signedIn ? link(`${DESK}/#/new`, t('off.ticket'), 'button primary') : link(`${DESK}/`, t('nobody.portal'), 'button primary'),
    link(`${DESK}/#/contact`, t('off.contact'), 'button'),
    ui.mail && h('a', { class: 'button', href: `mailto:${ui.mail}` }, t('off.mail', { address: ui.mail })),
    link(`${DESK}/#/status`, t('off.status')),
  );
}

export function failed({ talk }) {
  return h('div', { class: 'scroll' }, problem(talk.problem), h('button', { type: 'button', onClick: () => talk.begin() }, t('retry')));
}
