// Where the widget came from: its script tag stands on a page of others, and names the desk.

/** The origin of the desk. A classic script knows its own address only while it runs for the first time. */
export const DESK = new URL(document.currentScript.src).origin;
