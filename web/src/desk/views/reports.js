// Reports (PR-7): what was kept and what was broken, as charts people would rather look at than read, and as CSV.
import { get, Problem } from '../../shared/api.js';
import { config } from '../../shared/config.js';
import { choice, field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { deskTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { token } from '../../shared/signin.js';
import { currentLanguage, t } from '../../shared/texts.js';
import './chart.js';
import { agesChart, attainmentChart, backlogChart, feedbackChart, flowChart, percent, seconds, timesChart, timeWords, violationsChart } from './figures.js';

const DAY = 86_400_000;
const SPANS = [7, 30, 90];

function day(time) {
  return new Date(time).toISOString().slice(0, 10);
}

class Reports extends PlantaoElement {
  static properties = { asked: { state: true }, report: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    const asked = new URLSearchParams(location.hash.split('?')[1] ?? '');
    this.asked = { from: asked.get('from') ?? day(deskTime() - 29 * DAY), to: asked.get('to') ?? day(deskTime()), plan: asked.get('plan') ?? '' };
    this.load();
  }

  ask(change) {
    this.asked = { ...this.asked, ...change };
    history.replaceState(null, '', `#/reports?${this.query}`);
    this.load();
  }

  get query() {
    return new URLSearchParams(Object.entries(this.asked).filter(([, value]) => value)).toString();
  }

  async load() {
    const query = this.query;
    this.problem = null;
    try {
      const report = await get(`/desk/reports/sla?${query}`);
      if (query === this.query) {
        this.report = report;
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  /** With the token, hence no plain link. */
  async download() {
    const [{ api }, bearer] = await Promise.all([config(), token()]);
    const answer = await fetch(`${api}/desk/reports/sla?${this.query}`, { headers: { Accept: 'text/csv', Authorization: `Bearer ${bearer}` } }).catch(() => null);
    if (!answer?.ok) {
      toast(t('problem.broken'));
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `plantao-${this.asked.from}-${this.asked.to}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  render() {
    return html`<div class="row apart">
        <h1 tabindex="-1">${t('reports.title')}</h1>
        <button class="button" type="button" @click=${() => this.download()}>${t('reports.csv')}</button>
      </div>
      ${this.asking()} ${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
      ${this.report ? this.shown(this.report) : this.problem ? nothing : html`<p class="loading">${t('loading')}</p>`}`;
  }

  asking() {
    const { from, to, plan } = this.asked;
    const span = (days) => {
      const on = to === day(deskTime()) && from === day(deskTime() - (days - 1) * DAY);
      return html`<button type="button" class="chip" aria-pressed=${on ? 'true' : 'false'} @click=${() => this.ask({ from: day(deskTime() - (days - 1) * DAY), to: day(deskTime()) })}>${t('reports.days', { count: days })}</button>`;
    };
    return html`<form class="report-asking" @submit=${(event) => event.preventDefault()} novalidate>
      <div class="views" role="group" aria-label=${t('reports.span')}>${SPANS.map(span)}</div>
      ${field({ name: 'from', prefix: 'report-', label: t('reports.from'), type: 'date', required: true, value: from, error: this.problem?.field('from'), onInput: (value) => value && this.ask({ from: value }) })}
      ${field({ name: 'to', prefix: 'report-', label: t('reports.to'), type: 'date', required: true, value: to, error: this.problem?.field('to'), onInput: (value) => value && this.ask({ to: value }) })}
      ${choice({ name: 'plan', prefix: 'report-', label: t('side.plan'), value: plan, onInput: (value) => this.ask({ plan: value }), options: [['', t('queue.any')], ...['premium', 'regular', 'basic'].map((one) => [one, t(`plan.${one}`)]), ['none', t('plan.none')]] })}
    </form>`;
  }

  shown(report) {
    if (!report.items.length && !report.backlog.some((one) => one.open)) {
      return html`<div class="empty"><strong>${t('reports.empty')}</strong><p class="soft small">${t('reports.empty.hint')}</p></div>`;
    }
    const chart = (of) => (of.series.some((one) => one.values.some((value) => value !== null && value !== undefined)) ? html`<desk-chart .of=${of}></desk-chart>` : nothing);
    return html`${this.tiles(report)}
      <div class="charts">
        ${chart(attainmentChart(report))} ${chart(violationsChart(report))} ${chart(timesChart(report, 'firstResponse'))} ${chart(timesChart(report, 'resolution'))} ${chart(flowChart(report))} ${chart(backlogChart(report))}
        ${chart(agesChart(report))} ${chart(feedbackChart(report))}
      </div>
      ${this.percentiles(report)}`;
  }

  tiles({ totals, backlog }) {
    const number = (value) => new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 }).format(value);
    const share = ({ attainment }) => (attainment === undefined || attainment === null ? '–' : percent(attainment));
    const tile = (name, value, small, tone = '') => html`<div class="tile card ${tone}"><dt>${name}</dt><dd><strong>${value}</strong><span class="small soft">${small}</span></dd></div>`;
    const kept = ({ met, violated }) => t('reports.kept', { met, all: met + violated });
    const tone = ({ violated }) => (violated ? 'bad' : 'good');
    return html`<dl class="tiles">
      ${tile(t('promise.first-response'), share(totals.firstResponse), kept(totals.firstResponse), tone(totals.firstResponse))}
      ${tile(t('promise.resolution'), share(totals.resolution), kept(totals.resolution), tone(totals.resolution))}
      ${tile(t('reports.opened'), number(totals.opened), t('reports.closed.small', { closed: totals.closed, reopened: totals.reopened }))}
      ${tile(t('reports.backlog.now'), number(backlog.at(-1)?.open ?? 0), t('reports.unclosed', { count: totals.unclosed }))}
      ${tile(t('reports.rating.mean'), totals.feedback.mean ? `${number(totals.feedback.mean)} ★` : '–', t('reports.ratings', { count: totals.feedback.ratings.reduce((sum, one) => sum + one, 0) }))}
    </dl>`;
  }

  percentiles({ totals, percentilesWithinPercent }) {
    const columns = ['p50', 'p90', 'p95', 'met', 'violated', 'exempt'];
    const words = (value, column) => (!column.startsWith('p') ? value : value ? timeWords(seconds(value)) : '–');
    const row = (name, promise) => html`<tr><th scope="row">${name}</th>${columns.map((column) => html`<td class="number" data-label=${t(`reports.column.${column}`)}>${words(promise[column], column)}</td>`)}</tr>`;
    return html`<section class="card stack tight">
      <h2>${t('reports.percentiles')}</h2>
      <div class="sheet" tabindex="0" role="group" aria-label=${t('reports.percentiles')}>
        <table>
          <thead><tr><td></td>${columns.map((name) => html`<th scope="col" class="number">${t(`reports.column.${name}`)}</th>`)}</tr></thead>
          <tbody>${row(t('promise.first-response'), totals.firstResponse)} ${row(t('promise.resolution'), totals.resolution)}</tbody>
        </table>
      </div>
      <p class="small soft">${t('reports.within', { percent: percentilesWithinPercent })}</p>
    </section>`;
  }
}

customElements.define('desk-reports', Reports);
