// Help articles: listed, written in five languages, published; customers are offered what is published.
import { get, newKey, post, Problem, put } from '../../shared/api.js';
import { badge, tag } from '../../shared/components/badge.js';
import { field } from '../../shared/components/field.js';
import { toast } from '../../shared/components/toast.js';
import { draft, dropDraft, keepDraft } from '../../shared/drafts.js';
import { PlantaoElement } from '../../shared/element.js';
import { dayAndTime } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { go } from '../../shared/router.js';
import { currentLanguage, LANGUAGES, t } from '../../shared/texts.js';
import { inLanguages, refused } from './languages.js';

const NEW = 'new';

function titleOf(article) {
  return article.texts[currentLanguage()]?.title ?? article.texts.en?.title ?? Object.values(article.texts)[0]?.title ?? article.id;
}

class Articles extends PlantaoElement {
  static properties = { id: {}, items: { state: true }, written: { state: true }, language: { state: true }, problem: { state: true }, find: { state: true } };

  constructor() {
    super();
    this.find = '';
  }

  willUpdate(changed) {
    if (changed.has('id') || !this.hasUpdated) {
      this.written = undefined;
      this.problem = null;
      this.language = currentLanguage();
      this.key = newKey();
      this.load();
    }
  }

  get draftName() {
    return `desk.article.${this.id}`;
  }

  async load() {
    try {
      if (!this.id) {
        this.items = (await get('/desk/articles?limit=200')).items;
        return;
      }
      const kept = draft(this.draftName);
      if (kept || this.id === NEW) {
        this.written = kept ?? { texts: {}, url: '', published: false };
      } else {
        const article = await get(`/desk/articles/${encodeURIComponent(this.id)}`);
        this.written = { texts: article.texts, url: article.url ?? '', published: article.published, etag: article.etag };
      }
    } catch (problem) {
      this.failed(problem);
    }
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

  edit(tag, name, value) {
    this.keep({ texts: { ...this.written.texts, [tag]: { title: '', body: '', ...this.written.texts[tag], [name]: value } } });
  }

  get body() {
    const texts = Object.entries(this.written.texts)
      .map(([tag, { title, body }]) => [tag, { title: title.trim(), body: body.trim() }])
      .filter(([, { title, body }]) => title || body);
    const url = this.written.url.trim();
    return { texts: Object.fromEntries(texts), ...(url ? { url } : {}), published: this.written.published };
  }

  async save(event) {
    event.preventDefault();
    this.problem = null;
    try {
      await (this.id === NEW
        ? post('/desk/articles', this.body, { key: this.key })
        : put(`/desk/articles/${encodeURIComponent(this.id)}`, this.body, { ifMatch: this.written.etag }));
      dropDraft(this.draftName);
      toast(this.written.published ? t('articles.published') : t('articles.kept'));
      go('articles');
    } catch (problem) {
      this.failed(problem);
    }
  }

  /** Back to what is on record. */
  async again() {
    dropDraft(this.draftName);
    this.problem = null;
    await this.load();
  }

  render() {
    return this.id ? this.editor() : this.all();
  }

  all() {
    const shown = (this.items ?? []).filter((one) => JSON.stringify(one.texts).toLowerCase().includes(this.find.toLowerCase()));
    return html`<div class="row apart"><h1 tabindex="-1">${t('articles.title')}</h1><a class="button primary" href="#/articles/new">${t('articles.new')}</a></div>
      ${this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : nothing}
      ${this.items?.length > 5 ? field({ name: 'find', prefix: 'articles-', label: t('articles.find'), type: 'search', required: true, value: this.find, onInput: (value) => (this.find = value) }) : nothing}
      ${!this.items
        ? html`<p class="loading">${t('loading')}</p>`
        : shown.length
          ? html`<ul class="plain rows">${shown.map((one) => this.line(one))}</ul>`
          : html`<div class="empty"><p class="soft">${t('articles.empty')}</p></div>`}`;
  }

  line(article) {
    return html`<li class="card row apart">
      <div class="stack tight">
        <h2><a href="#/articles/${encodeURIComponent(article.id)}">${titleOf(article)}</a></h2>
        <p class="row small soft"><span>${t('articles.by', { who: article.author, at: dayAndTime(article.at) })}</span>${Object.keys(article.texts).map((one) => tag(one))}</p>
      </div>
      ${badge(article.published ? t('articles.public') : t('articles.hidden'), article.published ? 'good' : '')}
    </li>`;
  }

  editor() {
    const w = this.written;
    return html`<p class="small"><a href="#/articles">← ${t('articles.title')}</a></p>
      <h1 tabindex="-1">${this.id === NEW ? t('articles.new') : t('articles.edit')}</h1>
      ${w ? this.form(w) : this.problem ? html`<p class="notice bad" role="alert">${this.problem.words}</p>` : html`<p class="loading">${t('loading')}</p>`}`;
  }

  form(w) {
    const error = (name) => this.problem?.field(name);
    return html`<form class="card stack" @submit=${this.save} novalidate>
      ${inLanguages(
        { name: 'article', chosen: this.language, onChoose: (tag) => (this.language = tag), isWritten: (tag) => Boolean(w.texts[tag]?.title?.trim() && w.texts[tag]?.body?.trim()) },
        (tag) => html`${field({ name: `title-${tag}`, prefix: 'article-', label: t('articles.name', { language: LANGUAGES[tag] }), required: true, value: w.texts[tag]?.title ?? '', error: error(`texts.${tag}.title`), onInput: (value) => this.edit(tag, 'title', value) })}
        ${field({ name: `body-${tag}`, prefix: 'article-', label: t('articles.body', { language: LANGUAGES[tag] }), type: 'textarea', required: true, value: w.texts[tag]?.body ?? '', error: error(`texts.${tag}.body`), onInput: (value) => this.edit(tag, 'body', value) })}`,
      )}
      ${field({ name: 'url', prefix: 'article-', label: t('articles.url'), hint: t('articles.url.hint'), type: 'url', value: w.url, error: error('url'), onInput: (value) => this.keep({ url: value }) })}
      <label class="choice"><input type="checkbox" .checked=${w.published} @change=${(event) => this.keep({ published: event.target.checked })} /><span>${t('articles.publish')}</span></label>
      ${refused(this.problem, { title: 'articles.name', body: 'articles.body' })}
      <div class="row end">
        <button class="button quiet" type="button" @click=${() => this.again()}>${t('articles.undo')}</button>
        <button class="button primary" type="submit">${t('articles.save')}</button>
      </div>
    </form>`;
  }
}

customElements.define('desk-articles', Articles);
