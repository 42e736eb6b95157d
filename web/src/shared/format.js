// Instants as a person reads them, in the language of the page and the zone of the machine.
import { currentLanguage } from './texts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function sameDay(a, b) {
  return a.toDateString() === b.toDateString();
}

/** `14:30` today, `24 Nov, 14:30` on other days, with the year in other years. */
export function when(instant, now = Date.now()) {
  const date = new Date(instant);
  const today = new Date(now);
  const time = { hour: '2-digit', minute: '2-digit' };
  const options = sameDay(date, today)
    ? time
    : { day: 'numeric', month: 'short', ...(date.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }), ...time };
  return new Intl.DateTimeFormat(currentLanguage(), options).format(date);
}

/** The whole instant, for titles. */
export function exactly(instant) {
  return new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'full', timeStyle: 'long' }).format(new Date(instant));
}

/** `in 25 minutes`, `2 hours ago`. Rounded towards now, so that a promise never sounds longer than it is. */
export function fromNow(instant, now = Date.now()) {
  const span = new Date(instant) - now;
  const size = Math.abs(span);
  const [unit, length] = size < HOUR ? ['minute', MINUTE] : size < 2 * DAY ? ['hour', HOUR] : ['day', DAY];
  return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(Math.trunc(span / length), unit);
}

/** `1.2 MB`. */
export function fileSize(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit: units[unit], unitDisplay: 'short', maximumFractionDigits: unit ? 1 : 0 }).format(size);
}
