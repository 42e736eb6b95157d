// Mail that failed its checks: read as text, released with open eyes (ML-6).
import { confirm } from '../../shared/components/dialog.js';
import { toast } from '../../shared/components/toast.js';
import { dayAndTime, fileSize } from '../../shared/format.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';
import { openCase } from '../filters.js';
import { List } from './list.js';
import { mailFacts, verdicts } from './mail.js';

/** Longer ones are folded, so that the next mail is in sight. */
const LONG = 600;

class Quarantine extends List {
  get path() {
    return '/desk/quarantine';
  }

  async release({ id, mail }) {
    const sure = await confirm({ title: t('quarantine.sure'), text: t('quarantine.sure.text', { from: mail.from }), yes: t('quarantine.release') });
    const released = sure && (await this.act(`/desk/quarantine/${encodeURIComponent(id)}/release`));
    if (released) {
      toast(t('quarantine.released'));
      openCase(released.conversation);
    }
  }

  card(held) {
    const { at, body, mail, attachments } = held;
    return html`<article class="card stack tight">
      <div class="row apart">
        <h2>${mail.subject || t('quarantine.no-subject')}</h2>
        <button class="button" type="button" @click=${() => this.release(held)}>${t('quarantine.release')}</button>
      </div>
      <p class="row small"><span>${mail.fromName ?? ''} <span class="code">${mail.from}</span></span><span class="soft">${dayAndTime(at)}</span>${verdicts(mail)}</p>
      ${body.length > LONG
        ? html`<details class="small"><summary>${t('quarantine.read')}</summary><p class="words">${body}</p></details>`
        : html`<p class="words small">${body}</p>`}
      ${attachments?.length ? html`<p class="small soft">${attachments.map((file) => `${file.fileName} (${fileSize(file.size)})`).join(', ')}</p>` : nothing}
      ${mailFacts(mail, false)}
    </article>`;
  }

  render() {
    return html`<h1 tabindex="-1">${t('quarantine.title')}</h1>
      <p class="soft">${t('quarantine.intro')}</p>
      ${this.list(t('quarantine.empty'))}`;
  }
}

customElements.define('desk-quarantine', Quarantine);
