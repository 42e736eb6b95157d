// Splitting: a message that is another case becomes a ticket of its own, with a subject that somebody chose (DU-2).
import { Problem } from '../../shared/api.js';
import { dialog } from '../../shared/components/dialog.js';
import { field } from '../../shared/components/field.js';
import { html, nothing } from '../../shared/lit.js';
import { t } from '../../shared/texts.js';

/** So much of the message stands in the dialog. */
const SHOWN = 400;

/**
 * @param {object} entry the message
 * @param {(subject: string) => Promise<object>} split what splits it
 * @returns {Promise<object|undefined>} the new conversation, or nothing if it was left
 */
export function askSplit(entry, split) {
  let subject = entry.body.split('\n')[0].slice(0, 120);
  let problem = null;
  let busy = false;
  return dialog(t('split.title'), (close, redraw) => {
    const submit = async (event) => {
      event.preventDefault();
      if (busy || !subject.trim()) {
        return;
      }
      busy = true;
      try {
        close(await split(subject.trim()));
      } catch (failure) {
        if (!(failure instanceof Problem)) {
          throw failure;
        }
        problem = failure;
      } finally {
        busy = false;
        redraw();
      }
    };
    return html`<form class="stack" @submit=${submit} novalidate>
      <blockquote class="words small">${entry.body.slice(0, SHOWN)}${entry.body.length > SHOWN ? '…' : ''}</blockquote>
      ${field({ name: 'subject', prefix: 'split-', label: t('split.subject'), hint: t('split.hint'), required: true, maxlength: 200, value: subject, error: problem?.field('subject'), onInput: (value) => (subject = value) })}
      ${problem ? html`<p class="notice bad small" role="alert">${problem.status === 412 ? t('triage.stale') : problem.words}</p>` : nothing}
      <div class="row end">
        <button class="button" type="button" @click=${() => close()}>${t('dialog.cancel')}</button>
        <button class="button primary" type="submit">${t('split.go')}</button>
      </div>
    </form>`;
  });
}
