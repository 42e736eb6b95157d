// The part of the policy that is changed most often, as a form: promises, working hours, waiting, updates. The rest is in the document.
import { html } from '../../shared/lit.js';
import { field } from '../../shared/components/field.js';
import { t } from '../../shared/texts.js';
import { toDuration, toWords } from '../durations.js';
import { calendarsForm, followForm } from './calendars.js';

const PROMISED = ['plans.premium', 'plans.regular', 'plans.basic', 'withoutLogin'];
const GROUPS = {
  waiting: ['waiting.closeAfter', 'waiting.remindBefore', 'waiting.reopenWithin', 'waiting.pausesResolution'],
  updates: ['updates.every.1', 'updates.every.2', 'updates.every.3', 'updates.leadAfter'],
  others: ['atRisk.percent', 'chat.unreadMailAfter', 'assignment.automatic', 'providers'],
};
const KINDS = { 'waiting.pausesResolution': 'switch', 'assignment.automatic': 'switch', 'atRisk.percent': 'number', providers: 'list' };

const FIELDS = new Set([...PROMISED.flatMap((one) => [`${one}.firstResponse`, `${one}.resolution`]), ...Object.values(GROUPS).flat()]);

/** Whether the form has this field; what is wrong elsewhere is listed below it. */
export function inForm(path) {
  return FIELDS.has(path) || /^calendars\[|\.calendar(\.|$)/.test(path);
}

export function at(document, path) {
  return path.split('.').reduce((part, name) => part?.[name], document);
}

function put(document, path, value) {
  const [name, ...rest] = path.split('.');
  return { ...document, [name]: rest.length ? put(document?.[name] ?? {}, rest.join('.'), value) : value };
}

/** Who followed a calendar follows it under its new name, or none where it is gone. */
function following(document, from, to) {
  return PROMISED.filter((each) => from !== undefined && at(document, `${each}.calendar.name`) === from).reduce(
    (changed, each) => put(changed, `${each}.calendar`, to === undefined ? undefined : { ...at(changed, `${each}.calendar`), name: to }),
    document,
  );
}

/**
 * @param {object} document the policy
 * @param {(document: object) => void} onChange
 * @param {(path: string) => string|undefined} wrong what is wrong with a field, or with one of its list
 * @param {boolean} fixed nothing may be changed
 */
export function policyForm(document, onChange, wrong, fixed) {
  const edit = (path, value) => onChange(put(document, path, value));
  const name = (path) => path.replaceAll('.', '-');
  const one = (path) => {
    const value = at(document, path);
    const label = t(`policy.field.${path}`);
    switch (KINDS[path]) {
      case 'switch':
        return html`<label class="choice"><input type="checkbox" .checked=${Boolean(value)} @change=${(event) => edit(path, event.target.checked)} /><span>${label}</span></label>`;
      case 'number':
        return field({ name: name(path), prefix: 'policy-', label, type: 'number', required: true, value: String(value ?? ''), error: wrong(path), onInput: (given) => edit(path, Number(given)) });
      case 'list':
        return field({ name: name(path), prefix: 'policy-', label, required: true, value: (value ?? []).join(', '), error: wrong(path), onInput: (given) => edit(path, given.split(/[\s,;]+/).filter(Boolean)) });
      default:
        return time(path, label);
    }
  };
  // While somebody types, the field keeps what they typed; it becomes a duration when they leave it.
  const time = (path, label) => html`<div class="field">
    <label for="policy-${name(path)}">${label}</label>
    <input id="policy-${name(path)}" name=${name(path)} autocomplete="off" .value=${toWords(at(document, path))} @change=${(event) => edit(path, toDuration(event.target.value))} aria-invalid=${wrong(path) ? 'true' : 'false'} aria-describedby="policy-${name(path)}-wrong" />
    <span class="wrong" id="policy-${name(path)}-wrong">${wrong(path) ?? ''}</span>
  </div>`;
  return html`<fieldset class="policy-fields stack wide" ?disabled=${fixed}>
    <legend class="visually-hidden">${t('policy.form')}</legend>
    <section class="stack tight">
      <h2>${t('policy.group.promises')}</h2>
      <p class="small soft">${t('policy.times')}</p>
      ${PROMISED.map(
        (each) => html`<div class="policy-row" role="group" aria-labelledby="policy-of-${name(each)}">
          <h3 id="policy-of-${name(each)}">${t(`policy.of.${each}`)}</h3>
          ${time(`${each}.firstResponse`, t('promise.first-response'))} ${time(`${each}.resolution`, t('promise.resolution'))}
          ${followForm({ of: each, promises: at(document, each), calendars: document.calendars, edit, wrong })}
        </div>`,
      )}
    </section>
    ${calendarsForm(document.calendars ?? [], (calendars, from, to) => onChange(following(put(document, 'calendars', calendars), from, to)), wrong)}
    ${Object.entries(GROUPS).map(
      ([group, paths]) => html`<section class="stack tight">
        <h2>${t(`policy.group.${group}`)}</h2>
        <div class="policy-grid">${paths.map(one)}</div>
      </section>`,
    )}
  </fieldset>`;
}
