'use strict';

const at = id => document.getElementById(id);
const path = '/local/mailbox';
let letters = [];
let shown = null;
let view = 'html';

async function load() {
  letters = (await (await fetch(path + '?brief')).json()).reverse();
  list();
  const wanted = decodeURIComponent(location.hash.slice(1));
  const open = letters.find(letter => letter.id === wanted) ?? letters[0];
  if (open) await show(open.id);
  else close();
}

function close() {
  shown = null;
  at('letter').hidden = true;
  at('nothing').hidden = false;
}

function matching() {
  const words = at('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  return letters.filter(letter => {
    const text = [letter.subject, letter.from, ...letter.to].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
  });
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function list() {
  const found = matching();
  at('count').textContent = found.length === letters.length ? found.length : `${found.length} of ${letters.length}`;
  at('list').replaceChildren(...found.map(letter => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(
      element('b', letter.to.join(', ')),
      time(letter.at),
      element('span', letter.subject || '(no subject)'));
    if (shown?.id === letter.id) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => show(letter.id));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
}

function time(instant) {
  const made = element('time', instant.slice(0, 16).replace('T', ' '));
  made.dateTime = instant;
  made.title = instant;
  return made;
}

async function show(id) {
  const answer = await fetch(`${path}/${encodeURIComponent(id)}`);
  if (!answer.ok) return;
  shown = await answer.json();
  history.replaceState(null, '', '#' + encodeURIComponent(id));
  at('nothing').hidden = true;
  at('letter').hidden = false;
  at('subject').textContent = shown.subject || '(no subject)';
  at('from').textContent = shown.from;
  at('to').textContent = shown.to.join(', ');
  at('at').textContent = new Date(shown.at).toUTCString();
  at('at').dateTime = shown.at;
  at('files').replaceChildren(...shown.attachments.map(file =>
    element('li', `${file.fileName} · ${Math.ceil(file.size / 1024)} KB`)));
  list();
  draw();
}

function draw() {
  const has = { html: shown.html !== undefined, text: shown.text !== undefined, headers: true, raw: true };
  const chosen = has[view] ? view : has.html ? 'html' : has.text ? 'text' : 'raw';
  for (const tab of at('tabs').children) {
    tab.disabled = !has[tab.dataset.view];
    tab.setAttribute('aria-selected', String(tab.dataset.view === chosen));
  }
  at('view').replaceChildren(({ html: page, text: () => prose(shown.text), headers, raw: () => element('pre', shown.raw) })[chosen]());
}

// No script runs in it, nothing is loaded from elsewhere, and its links open beside it.
function page() {
  const frame = document.createElement('iframe');
  frame.title = 'The letter';
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  frame.srcdoc = '<base target="_blank">' + shown.html;
  return frame;
}

function prose(text) {
  const made = element('pre', text);
  made.className = 'prose';
  return made;
}

function headers() {
  const made = document.createElement('pre');
  for (const [name, values] of Object.entries(shown.headers)) {
    for (const value of values) made.append(element('em', name), `: ${value}\n`);
  }
  return made;
}

at('search').addEventListener('input', list);
at('reload').addEventListener('click', load);
at('empty').addEventListener('click', async () => {
  await fetch(path, { method: 'DELETE' });
  await load();
});
at('tabs').addEventListener('click', event => {
  const wanted = event.target.closest('[role=tab]');
  if (wanted && !wanted.disabled) {
    view = wanted.dataset.view;
    draw();
  }
});
load();
