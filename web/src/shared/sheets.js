// The same looks within a shadow root, as the widget needs them on a page that is not ours.
const sheets = new Map();

async function sheet(name) {
  if (!sheets.has(name)) {
    sheets.set(
      name,
      fetch(new URL(name, import.meta.url)).then(async (answer) => {
        const made = new CSSStyleSheet();
        made.replaceSync(await answer.text());
        return made;
      }),
    );
  }
  return sheets.get(name);
}

/** Gives a shadow root the tokens and the looks of the desk. */
export async function dress(root, ...more) {
  root.adoptedStyleSheets = await Promise.all(['tokens.css', 'ui.css', ...more].map(sheet));
}
