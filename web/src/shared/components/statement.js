// The SLA statement: the sum behind each promise, so that anybody can add it up.
import { dayAndTime, length } from '../format.js';
import { html, nothing } from '../lit.js';
import { t } from '../texts.js';
import { badge } from './badge.js';

const TONES = { running: 'info', paused: 'warn', met: 'good', violated: 'bad', exempt: '' };

/** The statement as the API gives it, with its two promises. */
export function statement(told) {
  return html`
    <p class="soft">${t('statement.intro', { from: dayAndTime(told.openedAt), to: dayAndTime(told.upTo) })}</p>
    ${told.targets.map(target)}
    <p class="small soft">${t('statement.proof', { seq: told.seq })}<br /><code class="digest">${told.digest}</code></p>
  `;
}

function target(one) {
  return html`<section class="card stack">
    <div class="row apart">
      <h2>${t(`statement.target.${one.target}`)}</h2>
      ${badge(t(`statement.verdict.${one.verdict}`), TONES[one.verdict])}
    </div>
    <dl class="facts">${facts(one).map(([key, value]) => html`<div><dt>${t(`statement.fact.${key}`)}</dt><dd>${value}</dd></div>`)}</dl>
    ${terms(one)} ${segments(one)}
  </section>`;
}

function facts(one) {
  const marked = ({ at, seq }) => t('statement.entry', { what: dayAndTime(at), seq });
  return [
    ['target', length(one.promised)],
    ['sum', length(one.sum)],
    ['left', length(one.left)],
    one.due && ['due', dayAndTime(one.due)],
    one.fulfilled && ['fulfilled', marked(one.fulfilled)],
    one.violated && ['violated', marked(one.violated)],
    one.escalated && ['escalated', t('statement.entry', { what: t(`statement.escalated.${one.target}`), seq: one.escalated.seq })],
  ].filter(Boolean);
}

function terms(one) {
  return html`<div class="sheet" tabindex="0" role="group" aria-label=${t('statement.column.promised')}><table>
    <thead>
      <tr><th scope="col">${t('statement.column.since')}</th><th scope="col">${t('statement.column.source')}</th><th scope="col" class="number">${t('statement.column.promised')}</th></tr>
    </thead>
    <tbody>
      ${one.terms.map(
        (term) => html`<tr>
          <td>${dayAndTime(term.at)} <small>#${term.seq}</small></td>
          <td>${t('statement.source', { version: term.policyVersion, plan: t(`statement.plan.${term.plan ?? 'none'}`) })}</td>
          <td class="number" data-label=${t('statement.column.promised')}>${length(term.target)}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

function segments(one) {
  return html`<div class="sheet" tabindex="0" role="group" aria-label=${t('statement.column.stretch')}><table>
    <thead>
      <tr>
        <th scope="col">${t('statement.column.stretch')}</th><th scope="col">${t('statement.column.from')}</th><th scope="col">${t('statement.column.to')}</th>
        <th scope="col">${t('statement.column.because')}</th><th scope="col" class="number">${t('statement.column.length')}</th>
      </tr>
    </thead>
    <tbody>
      ${one.segments.map(
        (segment) => html`<tr class=${segment.runs ? nothing : 'soft'}>
          <th scope="row">${t(`statement.state.${segment.state}`)}</th>
          <td data-label=${t('statement.column.from')}>${dayAndTime(segment.from)}</td>
          <td data-label=${t('statement.column.to')}>${segment.to ? dayAndTime(segment.to) : t('statement.lasts')}</td>
          <td data-label=${t('statement.column.because')}>${segment.began ? `#${segment.began} ` : ''}–${segment.ended ? ` #${segment.ended}` : ''}</td>
          <td class="number" data-label=${t('statement.column.length')}>${segment.runs ? length(segment.length) : '–'}</td>
        </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr><th scope="row" colspan="4">${t('statement.column.sum')}</th><td class="number">${length(one.sum)}</td></tr>
    </tfoot>
  </table></div>`;
}
