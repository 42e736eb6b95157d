// Working hours in the policy: the clocks of a place, hours by day, days off; and which promises follow them.
import { choice, field } from '../../shared/components/field.js';
import { html, nothing } from '../../shared/lit.js';
import { currentLanguage, t } from '../../shared/texts.js';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** As many as the policy takes. */
const MOST = 10;
const NEW = { timeZone: 'UTC', hours: Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, ['09:00-17:00']])), holidays: [] };
const ALL_DAY = '';
const PROMISES = { both: ['first-response', 'resolution'], 'first-response': ['first-response'], resolution: ['resolution'] };
/** The first of January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

function dayName(number) {
  return new Intl.DateTimeFormat(currentLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + number * 86_400_000);
}

function split(text) {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** A text that becomes a list when somebody leaves it: until then it is theirs. */
function listField({ id, label, hint, values, error, lines, onList }) {
  const described = [hint && `${id}-hint`, `${id}-wrong`].filter(Boolean).join(' ');
  const change = (event) => onList(split(event.target.value));
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${lines
      ? html`<textarea id=${id} rows="3" class="code" .value=${values.join('\n')} @change=${change} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${described}></textarea>`
      : html`<input id=${id} autocomplete="off" .value=${values.join(', ')} @change=${change} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${described} />`}
    <span class="wrong" id="${id}-wrong">${error ?? ''}</span>
  </div>`;
}

/** Which calendar the promises of a plan follow. */
export function followForm({ of, promises, calendars, edit, wrong }) {
  const { calendar } = promises ?? {};
  if (!calendars?.length && !calendar) {
    return nothing;
  }
  const id = of.replaceAll('.', '-');
  const names = (calendars ?? []).map(({ name }) => name);
  const follow = (change) => edit(`${of}.calendar`, change && { promises: PROMISES.both, ...calendar, ...change });
  const which = Object.keys(PROMISES).find((one) => PROMISES[one].join() === [...(calendar?.promises ?? PROMISES.both)].sort().join()) ?? 'both';
  return html`<div class="pair loose follows">
    ${choice({ name: `${id}-calendar`, prefix: 'policy-', label: t('calendar.hours'), value: calendar?.name ?? ALL_DAY, onInput: (name) => follow(name ? { name } : undefined), options: [[ALL_DAY, t('calendar.always')], ...names.map((name) => [name, name])] })}
    ${calendar ? choice({ name: `${id}-which`, prefix: 'policy-', label: t('calendar.which'), value: which, onInput: (one) => follow({ promises: PROMISES[one] }), options: Object.keys(PROMISES).map((one) => [one, t(`calendar.which.${one}`)]) }) : nothing}
    ${['', '.name', '.promises'].map((part) => wrong(`${of}.calendar${part}`)).filter(Boolean).map((error) => html`<p class="field"><span class="wrong">${error}</span></p>`)}
  </div>`;
}

/**
 * @param {Array} calendars of the policy
 * @param {(calendars: Array, from?: string, to?: string) => void} onChange also told if one is renamed, or gone
 * @param {(path: string) => string|undefined} wrong what is wrong with a field, or with any within it
 */
export function calendarsForm(calendars, onChange, wrong) {
  const change = (index, part) =>
    onChange(
      calendars.map((one, at) => (at === index ? { ...one, ...part } : one)),
      ...('name' in part ? [calendars[index].name, part.name] : []),
    );
  const freeName = () => {
    let number = calendars.length + 1;
    while (calendars.some(({ name }) => name === `hours-${number}`)) {
      number += 1;
    }
    return `hours-${number}`;
  };
  return html`<section class="stack tight">
    <h2>${t('calendar.title')}</h2>
    <p class="small soft">${t('calendar.intro')}</p>
    <datalist id="policy-zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}</datalist>
    ${calendars.map((calendar, index) => one(calendar, index, { change: (part) => change(index, part), remove: () => onChange(calendars.filter((_, at) => at !== index), calendars[index].name), wrong }))}
    ${calendars.length < MOST ? html`<div class="row"><button class="button small-button" type="button" @click=${() => onChange([...calendars, { ...NEW, name: freeName() }])}>${t('calendar.add')}</button></div>` : nothing}
  </section>`;
}

function one(calendar, index, { change, remove, wrong }) {
  const path = `calendars[${index}]`;
  const id = `policy-calendar-${index}`;
  const hours = calendar.hours ?? {};
  const setDay = (day, list) => {
    const { [day]: _, ...others } = hours;
    change({ hours: list.length ? { ...others, [day]: list } : others });
  };
  return html`<div class="policy-calendar stack tight" role="group" aria-label=${t('calendar.of', { name: calendar.name })}>
    <div class="policy-grid">
      ${field({ name: 'name', prefix: `${id}-`, label: t('calendar.name'), required: true, value: calendar.name ?? '', error: wrong(`${path}.name`), onInput: (name) => change({ name }) })}
      <div class="field">
        <label for="${id}-zone">${t('calendar.zone')}</label>
        <input id="${id}-zone" list="policy-zones" autocomplete="off" .value=${calendar.timeZone ?? ''} @change=${(event) => change({ timeZone: event.target.value.trim() })} aria-invalid=${wrong(`${path}.timeZone`) ? 'true' : 'false'} aria-describedby="${id}-zone-wrong" />
        <span class="wrong" id="${id}-zone-wrong">${wrong(`${path}.timeZone`) ?? ''}</span>
      </div>
    </div>
    <p class="small soft">${t('calendar.days')}</p>
    <div class="policy-grid days">
      ${DAYS.map((day, number) => listField({ id: `${id}-${day}`, label: dayName(number), values: hours[day] ?? [], error: wrong(`${path}.hours.${day}`), onList: (list) => setDay(day, list) }))}
    </div>
    ${wrong(`${path}.hours`) && !Object.keys(hours).length ? html`<p class="field"><span class="wrong">${wrong(`${path}.hours`)}</span></p>` : nothing}
    ${listField({ id: `${id}-holidays`, label: t('calendar.holidays'), hint: t('calendar.holidays.hint'), values: calendar.holidays ?? [], error: wrong(`${path}.holidays`), lines: true, onList: (holidays) => change({ holidays }) })}
    <div class="row end"><button class="button quiet small-button" type="button" @click=${remove}>${t('calendar.remove', { name: calendar.name })}</button></div>
  </div>`;
}
