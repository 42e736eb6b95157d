// Loaded before the modules of a page, which are many: where one of them does not arrive, as over a bad line, a browser gives
// up without a word. Then the page is loaded again, and where that does not help either, its person is told.
(() => {
  const KEY = 'plantao.again';
  /** Pauses before another attempt, in milliseconds; after the last one only the person tries. */
  const PAUSES = [500, 2000];
  /** The texts of the page may be what did not arrive. */
  const WORDS = {
    en: ['This page could not be loaded. Is there a connection?', 'Try again'],
    pt: ['Não foi possível carregar esta página. Há conexão?', 'Tentar de novo'],
    de: ['Diese Seite konnte nicht geladen werden. Besteht eine Verbindung?', 'Noch einmal versuchen'],
    es: ['No se pudo cargar esta página. ¿Hay conexión?', 'Intentar de nuevo'],
    ru: ['Страница не загрузилась. Есть ли соединение?', 'Попробовать ещё раз'],
  };
  const name = document.currentScript.dataset.starts;
  let over = false;

  function tries() {
    try {
      return Number(sessionStorage.getItem(KEY) ?? 0);
    } catch {
      return PAUSES.length; // Nothing is kept here, so nobody could count: no attempts without end.
    }
  }

  function keep(count) {
    try {
      sessionStorage.setItem(KEY, String(count));
    } catch {
      // Then `tries` is past the last one.
    }
  }

  function failed() {
    if (over || customElements.get(name)) {
      return;
    }
    over = true;
    const before = tries();
    if (before < PAUSES.length) {
      keep(before + 1);
      setTimeout(() => customElements.get(name) || location.reload(), PAUSES[before]);
    } else {
      keep(0);
      if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', tell);
      } else {
        tell();
      }
    }
  }

  function tell() {
    const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => WORDS[tag]) ?? 'en';
    const [text, again] = WORDS[language];
    const main = Object.assign(document.createElement('main'), { className: 'solo stack' });
    const title = Object.assign(document.createElement('h1'), { textContent: document.title });
    const said = Object.assign(document.createElement('p'), { className: 'notice bad', textContent: text });
    const button = Object.assign(document.createElement('button'), { className: 'button primary', type: 'button', textContent: again });
    document.documentElement.lang = language;
    said.setAttribute('role', 'alert');
    button.addEventListener('click', () => location.reload());
    main.append(title, said, button);
    document.querySelector(name).replaceChildren(main);
  }

  /** Scripts of others, such as a browser's extensions, fail for themselves. */
  function isOurs(filename) {
    return !filename || filename.startsWith(`${location.origin}/assets/`);
  }

  // Of a module that does not arrive the script's element hears, of one that fails while it starts the window.
  window.addEventListener('error', ({ target, filename }) => (target === window ? isOurs(filename) : target.type === 'module') && failed(), true);
  customElements.whenDefined(name).then(() => keep(0));
})();
