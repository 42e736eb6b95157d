// What a mail says of itself: who sent it and to whom, what the checks said, and its own looks.
import { badge, tag } from '../../shared/components/badge.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';

const CHECKS = ['spf', 'dkim', 'dmarc', 'spam', 'virus'];

/** The checks that did not pass, or one word that all did. */
export function verdicts(mail) {
  const failed = CHECKS.filter((check) => mail.verdicts[check] !== 'pass');
  return failed.length
    ? failed.map((check) => badge(`${check.toUpperCase()}: ${t(`verdict.${mail.verdicts[check]}`)}`, mail.verdicts[check] === 'fail' ? 'bad' : 'warn'))
    : badge(t('mail.checked'), 'good');
}

/** @param {boolean} checked whether the checks are said here too */
export function mailFacts(mail, checked = true) {
  const rows = [
    [t('mail.from'), `${mail.fromName ?? ''} <${mail.from}>`.trim()],
    [t('mail.to'), mail.to.join(', ')],
    [t('mail.cc'), mail.cc.join(', ')],
    [t('mail.subject'), mail.subject],
    [t('mail.id'), mail.messageId],
  ].filter(([, text]) => text);
  return html`<details class="mail">
    <summary>${t('mail.facts')} ${mail.kind === 'human' ? nothing : tag(t(`mail.kind.${mail.kind}`))}</summary>
    <dl class="facts lines">${rows.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
    ${checked ? html`<p class="row tight-row">${verdicts(mail)}</p>` : nothing}
  </details>`;
}
