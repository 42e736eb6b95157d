// What somebody sees who is not signed in: the ways in, and what is going on.
import { allIncidents, incidentNotice } from '../../shared/components/incidents.js';
import { PlantaoElement } from '../../shared/element.js';
import { html } from '../../shared/lit.js';
import { signIn } from '../../shared/signin.js';
import { t } from '../../shared/texts.js';

const STEPS = [1, 2, 3];

class Welcome extends PlantaoElement {
  static properties = { incidents: { state: true } };

  constructor() {
    super();
    this.incidents = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    this.incidents = await allIncidents();
  }

  render() {
    return html`<div class="stack wide">
      ${incidentNotice(this.incidents)}
      <section class="hero">
        <h1 tabindex="-1">${t('welcome.title')}</h1>
        <p class="soft">${t('welcome.text')}</p>
        <div class="row">
          <button class="button primary" type="button" @click=${signIn}>${t('welcome.signin')}</button>
          <a class="button" href="#/contact">${t('welcome.contact')}</a>
        </div>
      </section>
      <ol class="steps">
        ${STEPS.map((step) => html`<li class="card stack tight"><h2>${t(`welcome.step.${step}`)}</h2><p class="soft">${t(`welcome.step.${step}.text`)}</p></li>`)}
      </ol>
    </div>`;
  }
}

customElements.define('portal-welcome', Welcome);
