// Ready answers: listed, and written by leads and admins in five languages; those that the desk brings along are a start.
import { del, get, newKey, post, Problem, put } from '../../shared/api.js';
import { tag } from '../../shared/components/badge.js';
import { confirm } from '../../shared/components/dialog.js';
import { field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { go, route } from '../../shared/router.js';
import { groups } from '../../shared/signin.js';
import { currentLanguage, LANGUAGES, t } from '../../shared/texts.js';
import { BLANK, BROUGHT, broughtIn, own, PLACES, titleOf, withPlaces, wordsIn } from '../ready.js';
import { inLanguages, refused } from './languages.js';

const NEW = 'new';
const PARTS = { title: 'articles.name', body: 'ready.words' };
const LONGEST_TITLE = 200;
const LONGEST_BODY = 4000;

function mayWrite() {
  return groups().includes('lead') || groups().includes('admin');
}

function pathOf(id) {
  return `/desk/ready-answers/${encodeURIComponent(id)}`;
}

class Ready extends PlantaoElement {
  static properties = { id: {}, items: { state: true }, brought: { state: true }, written: { state: true }, versions: { state: true }, language: { state: true }, problem: { state: true }, find: { state: true } };

  constructor() {
    super();
    this.find = '';
    /** Fields that were written in since they were refused: what was wrong with them is not said of what stands there now. */
    this.mended = new Set();
  }

  willUpdate(changed) {
    if (changed.has('id') || !this.hasUpdated) {
      this.written = undefined;
      this.items = undefined;
      this.versions = undefined;
      this.problem = null;
      this.language = currentLanguage();
      this.key = newKey();
      this.load();
    }
  }

  get draftName() {
    return ['desk.ready', this.id, route()[2]].filter(Boolean).join('.');
  }

  async load() {
    const { id } = this;
    try {
      if (!id) {
        [this.items, this.brought] = await Promise.all([own(), broughtIn(currentLanguage())]);
        return;
      }
      const kept = draft(this.draftName);
      if (id === NEW) {
        this.written = kept ?? { texts: await this.begun() };
        return;
      }
      const [answer, versions] = await Promise.all([get(pathOf(id)), get(`${pathOf(id)}/versions`)]);
      if (id === this.id) {
        this.versions = versions.items;
        this.written = kept ?? { texts: answer.texts, etag: answer.etag };
      }
    } catch (problem) {
      this.failed(problem);
    }
  }

  /** One of those that the desk brings along, in all its languages, where the address names it. */
  async begun() {
    const from = route()[2];
    if (!BROUGHT.includes(from)) {
      return {};
    }
    const tags = Object.keys(LANGUAGES);
    const words = await Promise.all(tags.map((one) => broughtIn(one)));
    return Object.fromEntries(tags.map((one, i) => [one, { title: one === currentLanguage() ? t(`canned.${from}.title`) : '', body: words[i][from] }]));
  }

  failed(problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    this.problem = problem;
  }

  keep(change) {
    this.written = { ...this.written, ...change };
    keepDraft(this.draftName, this.written);
  }

  edit(language, name, value) {
    this.mended.add(`texts.${language}.${name}`);
    this.keep({ texts: { ...this.written.texts, [language]: { title: '', body: '', ...this.written.texts[language], [name]: value } } });
  }

  /** Puts what is filled in later where the cursor stands. */
  async insert(language, what) {
    const text = this.querySelector(`#ready-body-${CSS.escape(language)}`);
    const { selectionStart: from, selectionEnd: to, value } = text;
    this.edit(language, 'body', value.slice(0, from) + what + value.slice(to));
    await this.updateComplete;
    text.focus();
    text.setSelectionRange(from + what.length, from + what.length);
  }

  get body() {
    const texts = Object.entries(this.written.texts)
      .map(([language, { title, body }]) => [language, { title: title.trim(), body: body.trim() }])
      .filter(([, { title, body }]) => title || body);
    return { texts: Object.fromEntries(texts) };
  }

  async tried(call, done) {
    this.problem = null;
    this.mended.clear();
    try {
      await call();
      dropDraft(this.draftName);
      toast(done);
      go('ready');
    } catch (problem) {
      this.failed(problem);
    }
  }

  save(event) {
    event.preventDefault();
    const { body } = this;
    return this.tried(() => (this.id === NEW ? post('/desk/ready-answers', body, { key: this.key }) : put(pathOf(this.id), body, { ifMatch: this.written.etag })), t('ready.saved'));
  }

  async takeAway() {
    const sure = await confirm({ title: t('ready.sure', { title: titleOf(this.written) }), text: t('ready.sure.text'), yes: t('ready.remove'), danger: true });
    if (sure) {
      await this.tried(() => del(pathOf(this.id), { ifMatch: this.written.etag }), t('ready.removed'));
    }
  }

  /** Back to what is on record. */
  async again() {
    dropDraft(this.draftName);
    this.problem = null;
    await this.load();
  }

  render() {
    return this.id && mayWrite() ? this.editor() : this.all();
  }

  isFound(text) {
    return text.toLowerCase().includes(this.find.toLowerCase());
  }

  all() {
    const shown = (this.items ?? []).filter((one) => this.isFound(JSON.stringify(one.texts))).sort((a, b) => titleOf(a).localeCompare(titleOf(b)));
    const brought = BROUGHT.filter((key) => this.isFound(`${t(`canned.${key}.title`)} ${this.brought?.[key]}`));
    return html`<div class="row apart"><h1 tabindex="-1">${t('ready.title')}</h1>${mayWrite() ? html`<a class="button primary" href="#/ready/new">${t('ready.new')}</a>` : nothing}</div>
      <p class="soft">${t('ready.intro')}</p>
      ${refused(this.problem, PARTS)}
      ${!this.items
        ? this.problem ? nothing : html`<p class="loading">${t('loading')}</p>`
        : html`${field({ name: 'find', prefix: 'ready-', label: t('canned.find'), type: 'search', required: true, value: this.find, onInput: (value) => (this.find = value) })}
            <h2>${t('ready.own')}</h2>
            ${shown.length ? html`<ul class="plain rows">${shown.map((one) => this.line(one))}</ul>` : html`<div class="empty"><p class="soft">${this.items.length ? t('canned.nothing') : t('ready.empty')}</p></div>`}
            <h2>${t('ready.brought')}</h2>
            <ul class="plain rows">${brought.map((key) => this.broughtLine(key))}</ul>`}`;
  }

  line(answer) {
    const { tag: spoken, body } = wordsIn(answer, currentLanguage());
    return html`<li class="card stack tight">
      <div class="row apart">
        <h3>${mayWrite() ? html`<a href="#/ready/${encodeURIComponent(answer.id)}">${titleOf(answer)}</a>` : titleOf(answer)}</h3>
        <span class="row">${Object.keys(answer.texts).map((one) => tag(one))}</span>
      </div>
      <p class="words small" lang=${spoken}>${withPlaces(body)}</p>
      <p class="small soft">${t('articles.by', { who: answer.author, at: dayAndTime(answer.at) })}</p>
    </li>`;
  }

  broughtLine(key) {
    return html`<li class="card stack tight">
      <div class="row apart">
        <h3>${t(`canned.${key}.title`)}</h3>
        ${mayWrite() ? html`<a class="small" href="#/ready/new/${key}">${t('ready.copy')}<span class="visually-hidden">: ${t(`canned.${key}.title`)}</span></a>` : nothing}
      </div>
      <p class="words small">${withPlaces(this.brought[key])}</p>
    </li>`;
  }

  editor() {
    const w = this.written;
    return html`<p class="small"><a href="#/ready">← ${t('ready.title')}</a></p>
      <h1 tabindex="-1">${this.id === NEW ? t('ready.new') : t('ready.edit')}</h1>
      ${w ? this.form(w) : this.problem ? this.refused() : html`<p class="loading">${t('loading')}</p>`} ${this.versions ? this.record() : nothing}`;
  }

  form(w) {
    return html`<form class="card stack" @submit=${this.save} novalidate>
      ${inLanguages({ name: 'ready', chosen: this.language, onChoose: (one) => (this.language = one), isWritten: (one) => Boolean(w.texts[one]?.title?.trim() && w.texts[one]?.body?.trim()) }, (one) => this.fields(one, w.texts[one]))}
      ${refused(this.problem, PARTS)}
      <div class="row apart">
        ${this.id === NEW ? html`<span></span>` : html`<button class="button danger" type="button" @click=${() => this.takeAway()}>${t('ready.remove')}</button>`}
        <div class="row end">
          <button class="button quiet" type="button" @click=${() => this.again()}>${t('articles.undo')}</button>
          <button class="button primary" type="submit">${t('articles.save')}</button>
        </div>
      </div>
    </form>`;
  }

  fields(one, text) {
    const error = (name) => (this.mended.has(`texts.${one}.${name}`) ? undefined : this.problem?.field(`texts.${one}.${name}`));
    const insert = (what, label) => html`<button class="button" type="button" @click=${() => this.insert(one, what)}>${label}</button>`;
    return html`${field({ name: `title-${one}`, prefix: 'ready-', label: t('articles.name', { language: LANGUAGES[one] }), required: true, value: text?.title ?? '', error: error('title'), maxlength: LONGEST_TITLE, onInput: (value) => this.edit(one, 'title', value) })}
      ${field({ name: `body-${one}`, prefix: 'ready-', label: t('ready.words', { language: LANGUAGES[one] }), hint: t('ready.words.hint'), type: 'textarea', required: true, value: text?.body ?? '', error: error('body'), maxlength: LONGEST_BODY, onInput: (value) => this.edit(one, 'body', value) })}
      <div class="row inserts" role="group" aria-label=${t('ready.insert')}>
        <span class="small soft" aria-hidden="true">${t('ready.insert')}</span>
        ${PLACES.map((place) => insert(`{${place}}`, t(`ready.place.${place}`)))} ${insert(BLANK, t('ready.place.blank'))}
      </div>`;
  }

  /** Who wrote it when, and what it said then. */
  record() {
    return html`<details class="card small">
      <summary>${t('ready.record')}</summary>
      <ol class="plain stack tight" reversed>
        ${this.versions.map(
          (one) => html`<li>
            <p><strong>${t('ready.version', { version: one.version })}</strong> <span class="soft">${t('articles.by', { who: one.author, at: dayAndTime(one.at) })}</span></p>
            <p class="words">${withPlaces(wordsIn(one, this.language).body)}</p>
          </li>`,
        )}
      </ol>
    </details>`;
  }
}

customElements.define('desk-ready', Ready);
