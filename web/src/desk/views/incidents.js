// Incidents: opened, told of in five languages, linked to the conversations they are behind, and over (PR-8).
import { get, newKey, post } from '../../shared/api.js';
import { badge } from '../../shared/components/badge.js';
import { choice, field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { currentLanguage, t } from '../../shared/texts.js';
import { askMany } from './link-many.js';
import { inLanguages, written } from './languages.js';
import { List } from './list.js';

const STATES = ['investigating', 'identified', 'monitoring', 'resolved'];
const DRAFT = 'desk.incident';

class Incidents extends List {
  static properties = { written: { state: true }, languages: { state: true } };

  constructor() {
    super();
    this.written = draft(DRAFT) ?? {};
    this.languages = {};
  }

  get path() {
    return '/desk/incidents';
  }

  /** @param {string} of the form: `new`, or the id of an incident */
  keep(of, change) {
    this.written = { ...this.written, [of]: { ...this.written[of], ...change } };
    keepDraft(DRAFT, this.written);
  }

  forget(of) {
    const { [of]: _, ...others } = this.written;
    this.written = others;
    if (Object.keys(others).length) {
      keepDraft(DRAFT, others);
    } else {
      dropDraft(DRAFT);
    }
  }

  async open(event) {
    event.preventDefault();
    const { title, text, state } = this.written.new ?? {};
    this.failed = 'new';
    if (await this.act('/desk/incidents', { title: written(title), text: written(text), ...(state ? { state } : {}) })) {
      this.forget('new');
      toast(t('incidents.told'));
    }
  }

  async tell(event, { id, state }) {
    event.preventDefault();
    const given = this.written[id] ?? {};
    this.failed = id;
    if (await this.act(`/desk/incidents/${encodeURIComponent(id)}/updates`, { state: given.state ?? state, text: written(given.text) })) {
      this.forget(id);
      toast(t('incidents.told'));
    }
  }

  async linkMany({ id, title }) {
    const { items } = await get('/desk/queue?limit=200');
    const ids = await askMany(title, items.filter((one) => one.incident !== id));
    if (!ids?.length) {
      return;
    }
    const answer = await this.tried(() => post(`/desk/incidents/${encodeURIComponent(id)}/conversations`, { ids }, { key: newKey() }));
    if (answer) {
      const linked = answer.outcomes.filter(({ outcome }) => outcome === 'linked' || outcome === 'already-linked').length;
      toast(linked === ids.length ? t('link.several.done', { count: linked }) : t('link.several.some', { linked, all: ids.length }));
    }
  }

  /** Title and text, or the text alone, in one language at a time. */
  words(of, names) {
    const given = this.written[of] ?? {};
    const problem = this.failed === of ? this.problem : null;
    const edit = (name, tag, value) => this.keep(of, { [name]: { ...given[name], [tag]: value } });
    return inLanguages(
      {
        name: `words-${of}`,
        chosen: this.languages[of] ?? 'en',
        onChoose: (tag) => (this.languages = { ...this.languages, [of]: tag }),
        isWritten: (tag) => names.some((name) => given[name]?.[tag]?.trim()),
      },
      (tag) =>
        names.map((name) =>
          field({
            name: `${name}-${tag}`,
            prefix: `incident-${of}-`,
            label: t(`incidents.field.${name}`),
            type: name === 'text' ? 'textarea' : 'text',
            required: tag === 'en',
            value: given[name]?.[tag] ?? '',
            error: problem?.field(`${name}.${tag}`) ?? (tag === 'en' ? problem?.field(name) : undefined),
            onInput: (value) => edit(name, tag, value),
          }),
        ),
    );
  }

  card(incident) {
    const { id } = incident;
    const over = incident.state === 'resolved';
    const given = this.written[id] ?? {};
    return html`<article class="card stack">
      <div class="row apart"><h2>${incident.titles[currentLanguage()] ?? incident.title}</h2>${badge(t(`incident.${incident.state}`), over ? 'good' : 'warn')}</div>
      <p class="row small soft"><span class="code">${id}</span><span>${t('incident.since', { at: dayAndTime(incident.startedAt) })}</span>${incident.resolvedAt ? html`<span>${t('incidents.over', { at: dayAndTime(incident.resolvedAt) })}</span>` : nothing}</p>
      <ol class="updates">
        ${[...incident.updates].sort((one, other) => other.number - one.number).map((update) => this.news(update))}
      </ol>
      ${over
        ? nothing
        : html`<details class="tell" ?open=${Boolean(this.written[id])}>
              <summary>${t('incidents.update')}</summary>
              <form class="stack tight" @submit=${(event) => this.tell(event, incident)} novalidate>
                ${this.words(id, ['text'])}
                ${choice({ name: id, prefix: 'state-', label: t('incidents.state'), value: given.state ?? incident.state, onInput: (value) => this.keep(id, { state: value }), options: STATES.map((state) => [state, t(`incident.${state}`)]) })}
                <div class="row end"><button class="button primary" type="submit" ?disabled=${!given.text?.en?.trim()}>${t('incidents.send')}</button></div>
              </form>
            </details>
            <div class="row"><button class="button small-button" type="button" @click=${() => this.linkMany(incident)}>${t('link.several')}</button></div>`}
    </article>`;
  }

  news(update) {
    return html`<li class="small">
      <span class="row tight-row soft"><time datetime=${update.at}>${dayAndTime(update.at)}</time><span>${t(`incident.${update.state}`)}</span><span>${Object.keys(update.texts).join(', ')}</span></span>
      <span class="words">${update.texts[currentLanguage()] ?? update.text}</span>
    </li>`;
  }

  render() {
    const { title, text } = this.written.new ?? {};
    return html`<h1 tabindex="-1">${t('incidents.title')}</h1>
      <details class="card tell" ?open=${Boolean(this.written.new) || this.items?.length === 0}>
        <summary>${t('incidents.new')}</summary>
        <form class="stack tight" @submit=${this.open} novalidate>
          <p class="small soft">${t('incidents.languages')}</p>
          ${this.words('new', ['title', 'text'])}
          <div class="row end"><button class="button primary" type="submit" ?disabled=${!title?.en?.trim() || !text?.en?.trim()}>${t('incidents.publish')}</button></div>
        </form>
      </details>
      ${this.list(t('incidents.empty'))}`;
  }
}

customElements.define('desk-incidents', Incidents);
