// How it went: what the customer said, and what people inside say of the work (PR-7).
import { Problem } from '../../shared/api.js';
import { toast } from '../../shared/components/toast.js';
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';

export function stars(rating) {
  return html`<span class="stars" role="img" aria-label=${t('rating.of', { rating })}>${'★'.repeat(rating)}<span class="off">${'★'.repeat(5 - rating)}</span></span>`;
}

class Rating extends PlantaoElement {
  static properties = {
    conversation: { attribute: false },
    entries: { attribute: false },
    act: { attribute: false },
    rating: { state: true },
    comment: { state: true },
    problem: { state: true },
  };

  async submit(event) {
    event.preventDefault();
    this.problem = null;
    const comment = (this.comment ?? '').trim();
    try {
      await this.act('internal-feedback', { rating: this.rating, ...(comment ? { comment } : {}) });
      this.rating = undefined;
      this.comment = '';
      toast(t('rating.thanks'));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem;
    }
  }

  render() {
    const given = (this.entries ?? []).filter((entry) => entry.type === 'feedback' || entry.type === 'internal-feedback');
    return html`<section class="card stack tight" aria-label=${t('rating.title')}>
      ${given.length ? html`<h2>${t('rating.title')}</h2>` : nothing}
      ${given.map(
        (entry) => html`<div class="given-rating">
          <p class="row apart small"><span>${entry.type === 'feedback' ? t('rating.customer') : (entry.by.name ?? t('role.agent'))}</span>${stars(entry.rating)}</p>
          ${entry.comment ? html`<p class="words small">${entry.comment}</p>` : nothing}
        </div>`,
      )}
      <details ?open=${this.rating !== undefined}>
        <summary>${given.length ? t('rating.own') : html`<h2>${t('rating.own')}</h2>`}</summary>
        ${this.form()}
      </details>
    </section>`;
  }

  form() {
    return html`<form class="stack tight" @submit=${this.submit} novalidate>
      <fieldset class="rating">
        <legend>${t('rating.legend')}</legend>
        ${[1, 2, 3, 4, 5].map((each) => html`<label><input type="radio" name="internal-rating" value=${each} .checked=${this.rating === each} @change=${() => (this.rating = each)} aria-label=${t('rating.of', { rating: each })} /><span aria-hidden="true">${each}</span></label>`)}
      </fieldset>
      <div class="field">
        <label for="rating-comment">${t('rating.comment')} <span class="optional">(${t('field.optional')})</span></label>
        <textarea id="rating-comment" .value=${this.comment ?? ''} @input=${(event) => (this.comment = event.target.value)}></textarea>
      </div>
      ${this.problem ? html`<p class="notice bad small" role="alert">${this.problem.words}</p>` : nothing}
      <div class="row end"><button class="button small-button" type="submit" ?disabled=${!this.rating}>${t('rating.send')}</button></div>
    </form>`;
  }
}

customElements.define('desk-rating', Rating);
