// Where the widget came from: its script tag stands on a page of others, and names the desk.

/** The origin of the desk. A classic script knows its own address only while it runs for the first time. */
export const DESK = new URL(document.currentScript.src).origin;

let reading;

/** What the deployment says of itself: where sockets are, and where mail goes. Asked for when it is needed. */
export function config() {
  reading ??= fetch(`${DESK}/config.json`).then(
    (answer) => answer.json().then((said) => ({ ...said, api: DESK })),
    (failure) => {
      reading = undefined;
      throw failure;
    },
  );
  return reading;
}
