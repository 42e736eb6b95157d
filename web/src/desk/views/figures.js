// What the report says, as charts: sums over plans per day, and the series of each chart.
import { t } from '../../shared/texts.js';
import { toWords } from '../durations.js';

const PLANS = ['premium', 'regular', 'basic', null];
const TONES = ['accent', 'info', 'warn', 'soft-strong'];
/** Where the scale of durations has its lines, in seconds: from ten seconds to four days. */
const TIMES = [10, 60, 300, 1800, 7200, 28_800, 86_400, 345_600];

/** Seconds of an ISO-8601 duration, null for none. */
export function seconds(duration) {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration ?? '');
  return found ? Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0) : null;
}

/** `30 min`, `4 h`: no more than two units, as nobody reads seconds beside days. */
export function timeWords(value) {
  const rounded = value < 3600 ? Math.round(value) : Math.round(value / 60) * 60;
  const short = toWords(`PT${Math.floor(rounded / 3600) ? `${Math.floor(rounded / 3600)}H` : ''}${Math.floor((rounded % 3600) / 60) ? `${Math.floor((rounded % 3600) / 60)}M` : ''}${rounded < 3600 && rounded % 60 ? `${rounded % 60}S` : ''}${rounded ? '' : '0S'}`);
  return short.split(' ').slice(0, 4).join(' ');
}

export function percent(share) {
  return `${Math.floor(share * 1000) / 10} %`;
}

/** Every day from the first of which anything is counted; days without cases after it are not skipped. */
function daysOf({ items, backlog }) {
  const counted = [...items, ...backlog.filter((one) => one.open)].map((row) => row.day).sort()[0] ?? '';
  return [...new Set([...items, ...backlog].map((row) => row.day))].filter((day) => day >= counted).sort();
}

function perDay(days, items, value) {
  return days.map((day) => {
    const rows = items.filter((row) => row.day === day);
    return rows.length ? value(rows) : null;
  });
}

function sum(rows, of) {
  return rows.reduce((total, row) => total + of(row), 0);
}

function attainment(promise) {
  return (rows) => {
    const met = sum(rows, (row) => row[promise].met);
    const all = met + sum(rows, (row) => row[promise].violated);
    return all ? (100 * met) / all : null;
  };
}

function planName(plan) {
  return plan ? t(`plan.${plan}`) : t('plan.none');
}

export function attainmentChart(report) {
  const x = daysOf(report);
  return {
    title: t('reports.attainment'),
    kind: 'lines',
    x,
    unit: t('reports.day'),
    max: 100,
    format: (value) => `${Math.floor(value * 10) / 10} %`,
    series: [
      { name: t('promise.first-response'), tone: 'accent', values: perDay(x, report.items, attainment('firstResponse')) },
      { name: t('promise.resolution'), tone: 'info', dash: true, values: perDay(x, report.items, attainment('resolution')) },
    ],
  };
}

export function violationsChart(report) {
  const x = daysOf(report);
  const plans = PLANS.filter((plan) => report.items.some((row) => row.plan === plan));
  return {
    title: t('reports.violations'),
    kind: 'stack',
    x,
    unit: t('reports.day'),
    series: plans.map((plan) => ({
      name: planName(plan),
      tone: TONES[PLANS.indexOf(plan)],
      values: perDay(x, report.items, (rows) => sum(rows.filter((row) => row.plan === plan), (row) => row.firstResponse.violated + row.resolution.violated)),
    })),
  };
}

/** How long nine of ten waited at most: of several plans no sum can be made, so each has its line. */
export function timesChart(report, promise) {
  const x = daysOf(report);
  const plans = PLANS.filter((plan) => report.items.some((row) => row.plan === plan && row[promise].p90));
  return {
    title: t(`reports.times.${promise}`),
    kind: 'lines',
    x,
    unit: t('reports.day'),
    log: [60, 86_400],
    splits: TIMES,
    format: timeWords,
    series: plans.map((plan) => ({
      name: planName(plan),
      tone: TONES[PLANS.indexOf(plan)],
      values: perDay(x, report.items, (rows) => seconds(rows.find((row) => row.plan === plan)?.[promise].p90)),
    })),
  };
}

export function flowChart(report) {
  const x = daysOf(report);
  return {
    title: t('reports.flow'),
    kind: 'lines',
    x,
    unit: t('reports.day'),
    series: [
      { name: t('reports.opened'), tone: 'info', values: perDay(x, report.items, (rows) => sum(rows, (row) => row.opened)) },
      { name: t('reports.closed'), tone: 'good', dash: true, values: perDay(x, report.items, (rows) => sum(rows, (row) => row.closed)) },
    ],
  };
}

export function backlogChart(report) {
  const days = daysOf(report);
  const backlog = report.backlog.filter((one) => days.includes(one.day));
  return {
    title: t('reports.backlog'),
    kind: 'bars',
    x: backlog.map((one) => one.day),
    unit: t('reports.day'),
    series: [{ name: t('reports.open'), tone: 'accent', values: backlog.map((one) => one.open) }],
  };
}

export function agesChart({ ages }) {
  return {
    title: t('reports.ages'),
    kind: 'bars',
    x: ages.map((one) => (one.toDays === null ? t('reports.age.over', { from: one.fromDays }) : t('reports.age', { from: one.fromDays, to: one.toDays }))),
    unit: t('reports.age.unit'),
    series: [{ name: t('reports.open'), tone: 'warn', values: ages.map((one) => one.open) }],
  };
}

export function feedbackChart({ totals }) {
  return {
    title: t('reports.feedback'),
    kind: 'stack',
    x: ['★', '★★', '★★★', '★★★★', '★★★★★'],
    unit: t('reports.rating'),
    series: [
      { name: t('reports.feedback.customers'), tone: 'accent', values: totals.feedback.ratings },
      { name: t('reports.feedback.internal'), tone: 'info', values: totals.internalFeedback.ratings },
    ],
  };
}
