// A mail as its sender laid it out. What arrives is sanitised by the desk; here it is held apart all the same: a frame of no
// origin, in which no script runs, no form is sent, and nothing is loaded from anywhere but the looks of our own.
import { PlantaoElement } from '../../shared/element.js';
import { html, nothing } from '../../shared/lit.js';
import { currentLanguage, t } from '../../shared/texts.js';

/** The only place, beside Lit, that may make a document of a text; `trusted-types` of the policy names it. */
const asDocument = globalThis.trustedTypes?.createPolicy('plantao-mail', { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/** Pictures within the mail are among its attachments, which this frame may not fetch: their place is told. */
function withoutPictures(mail) {
  const { body } = new DOMParser().parseFromString(asDocument.createHTML(mail), 'text/html');
  for (const picture of body.querySelectorAll('img')) {
    picture.replaceWith(`[${picture.alt || t('mail.picture')}]`);
  }
  return body.innerHTML;
}

function documentOf(mail) {
  const own = window.location.origin;
  return asDocument.createHTML(`<!doctype html><html lang="${currentLanguage()}"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${own}">
    <title>${t('mail.look')}</title><link rel="stylesheet" href="${own}/assets/desk/mail-look.css"></head>
    <body>${withoutPictures(mail)}</body></html>`);
}

/** `<desk-mail-look .mail=${html}>`: closed until somebody asks. */
class MailLook extends PlantaoElement {
  static properties = { mail: { attribute: false }, open: { state: true } };

  render() {
    return html`<details class="mail" @toggle=${(event) => (this.open = event.target.open)}>
      <summary>${t('mail.look')}</summary>
      ${this.open
        ? html`<iframe class="mail-look" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" title=${t('mail.look')} .srcdoc=${documentOf(this.mail)}></iframe>`
        : nothing}
    </details>`;
  }
}

customElements.define('desk-mail-look', MailLook);
