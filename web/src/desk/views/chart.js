// A chart by uPlot, with its legend, and with the same figures as a table beneath: who cannot see it misses nothing.
//
// `<desk-chart .of=${{title, kind, x, series, format}}></desk-chart>`; `kind` is `lines`, `bars` or `stack`, `x` are days
// (`2026-11-25`) or names, a series is `{name, tone, values}` with null where there is nothing.
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { currentLanguage, t } from '../../shared/texts.js';

const HEIGHT = 220;
const DAY = /^\d{4}-\d\d-\d\d$/;
let library;
let count = 0;

function isTime(x) {
  return x.length > 0 && x.every((one) => DAY.test(one));
}

function dayName(seconds) {
  return new Intl.DateTimeFormat(currentLanguage(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(seconds * 1000));
}

class Chart extends PlantaoElement {
  static properties = { of: { attribute: false } };

  constructor() {
    super();
    this.number = ++count;
    this.dark = matchMedia('(prefers-color-scheme: dark)');
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.again);
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.again);
    this.watch.disconnect();
    this.plot?.destroy();
  }

  again = () => this.draw();

  fit() {
    const width = this.querySelector('.plot')?.clientWidth;
    if (this.plot && width && width !== this.plot.width) {
      this.plot.setSize({ width, height: HEIGHT });
    }
  }

  updated() {
    this.draw();
  }

  /** Canvas knows no custom properties: what a swatch of the legend has is what is drawn. */
  colour(tone) {
    return getComputedStyle(this.querySelector(`.tone-${tone}`)).color;
  }

  async draw() {
    library ??= import('../../uplot/uPlot.esm.js');
    const UPlot = (await library).default;
    const place = this.querySelector('.plot');
    if (!place || !this.isConnected) {
      return;
    }
    this.plot?.destroy();
    this.plot = new UPlot(this.options(UPlot, place.clientWidth), this.data(), place);
  }

  /** Stacked series are sums, drawn from the highest to the lowest. */
  data() {
    const { x, kind, series } = this.of;
    const at = isTime(x) ? x.map((day) => Date.parse(day) / 1000) : x.map((_, index) => index);
    if (kind !== 'stack') {
      return [at, ...series.map((one) => one.values)];
    }
    const sums = series.map((_, last) => x.map((__, index) => series.slice(0, last + 1).reduce((sum, one) => sum + (one.values[index] ?? 0), 0)));
    return [at, ...sums.reverse()];
  }

  options(UPlot, width) {
    const { x, kind, series, format, min = 0, max, splits, log } = this.of;
    const time = isTime(x);
    const shown = kind === 'stack' ? [...series].reverse() : series;
    const bars = kind === 'lines' ? undefined : UPlot.paths.bars({ size: [0.6, 48] });
    const axis = { stroke: this.colour('soft'), font: `12px ${getComputedStyle(this).fontFamily}`, grid: { stroke: this.colour('line'), width: 1 }, ticks: { show: false } };
    const half = time ? 43_200 : 0.5;
    return {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'UTC'),
      scales: {
        x: { time, range: (_, low, high) => (kind === 'lines' && low < high ? [low, high] : [low - half, high + half]) },
        y: { distr: log ? 3 : 1, range: (_, low, high) => (log ? [Math.min(log[0], low ?? log[0]), Math.max(log[1], high ?? log[1])] : [min, max ?? Math.max(1, Math.ceil((high ?? 1) * 1.1))]) },
      },
      axes: [
        { ...axis, grid: { show: false }, size: 28, space: 64, incrs: time ? [86_400, 7 * 86_400, 14 * 86_400, 28 * 86_400] : [1], values: (_, all) => all.map((one) => (time ? dayName(one) : (x[one] ?? ''))) },
        { ...axis, size: 64, ...(splits ? { splits: () => splits } : {}), ...(log ? { filter: (_, all) => all } : {}), values: (_, all) => all.map((one) => (format ? format(one) : Number.isInteger(one) ? String(one) : '')) },
      ],
      series: [
        {},
        ...shown.map((one) => {
          const colour = this.colour(one.tone);
          return kind === 'lines'
            ? { stroke: colour, width: 2, spanGaps: true, points: { show: x.length < 45, size: 6, fill: colour }, ...(one.dash ? { dash: [6, 4] } : {}) }
            : { stroke: colour, fill: colour, width: 0, paths: bars, points: { show: false } };
        }),
      ],
    };
  }

  render() {
    const { title, series, summary } = this.of;
    return html`<figure class="chart card">
      <figcaption id="chart-${this.number}"><h2>${title}</h2></figcaption>
      <p class="legend small">
        ${series.map((one) => html`<span><span class="swatch tone-${one.tone}" aria-hidden="true"></span>${one.name}</span>`)}
        <span class="tone-soft" hidden></span><span class="tone-line" hidden></span>
      </p>
      <div class="plot" role="img" aria-labelledby="chart-${this.number}" aria-describedby=${summary ? `chart-${this.number}-summary` : nothing}></div>
      ${summary ? html`<p class="small soft" id="chart-${this.number}-summary">${summary}</p>` : nothing}
      <details class="small"><summary>${t('reports.table')}</summary>${this.table()}</details>
    </figure>`;
  }

  table() {
    const { x, series, format, unit } = this.of;
    const cell = (value) => (value === null || value === undefined ? '–' : format ? format(value) : String(value));
    return html`<div class="sheet" tabindex="0" role="group" aria-labelledby="chart-${this.number}">
      <table>
        <thead><tr><th scope="col">${unit}</th>${series.map((one) => html`<th scope="col" class="number">${one.name}</th>`)}</tr></thead>
        <tbody>${x.map((one, at) => html`<tr><th scope="row">${DAY.test(one) ? dayName(Date.parse(one) / 1000) : one}</th>${series.map((each) => html`<td class="number" data-label=${each.name}>${cell(each.values[at])}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
  }
}

customElements.define('desk-chart', Chart);
