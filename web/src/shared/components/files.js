// Files beside a message: chosen or dropped, on their way, there.
import { fileSize } from '../format.js';
import { html, nothing } from '../lit.js';
import { t } from '../texts.js';

/** @param {import('../uploads.js').Uploads} uploads */
export function fileChoice(uploads, label = t('file.add')) {
  const chosen = (event) => {
    uploads.add(event.target.files);
    event.target.value = '';
  };
  const dropped = (event) => {
    event.preventDefault();
    uploads.add(event.dataTransfer.files);
  };
  return html`<div class="files stack tight" @dragover=${(event) => event.preventDefault()} @drop=${dropped}>
    <label class="button quiet attach">
      <input class="visually-hidden" type="file" multiple @change=${chosen} />
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path fill="currentColor" d="M16.5 6v11.5a4 4 0 0 1-8 0V5a2.5 2.5 0 0 1 5 0v10.5a1 1 0 0 1-2 0V6H10v9.5a2.5 2.5 0 0 0 5 0V5a4 4 0 0 0-8 0v12.5a5.5 5.5 0 0 0 11 0V6z" /></svg>
      ${label}
    </label>
    ${uploads.items.length
      ? html`<ul>
          ${uploads.items.map((file) => one(file, uploads))}
        </ul>`
      : nothing}
  </div>`;
}

function one(file, uploads) {
  return html`<li class="row ${file.problem ? 'bad' : ''}">
    <span class="name">${file.name} <small class="soft">${file.problem ? file.problem.words : fileSize(file.size)}</small></span>
    ${file.id || file.problem ? nothing : html`<progress max="1" .value=${file.share} aria-label=${t('file.progress', { name: file.name })}></progress>`}
    ${file.problem ? html`<button class="button quiet" type="button" @click=${() => uploads.send(file)}>${t('retry')}</button>` : nothing}
    <button class="button quiet" type="button" aria-label=${t('file.remove', { name: file.name })} @click=${() => uploads.remove(file)}>×</button>
  </li>`;
}
