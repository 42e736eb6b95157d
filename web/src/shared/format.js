// Instants as a person reads them, in the language of the page and the zone of the machine.
import { currentLanguage, known } from './texts.js';

/** The person's own region of the language, for their way of writing times: `en-GB` writes 14:30, `en-US` 2:30 PM. */
function locale() {
  const language = currentLanguage();
  return navigator.languages.find((tag) => known(tag) === language) ?? language;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let behind = 0;

/** The time at the desk: what happened cannot lie ahead, so a clock that says so is behind by as much. */
export function deskTime() {
  return Date.now() + behind;
}

/** To be told of instants that have passed at the desk. */
export function happened(instant) {
  behind = Math.max(behind, new Date(instant) - Date.now());
}

function sameDay(a, b) {
  return a.toDateString() === b.toDateString();
}

/** `14:30` today, `24 Nov, 14:30` on other days, with the year in other years. */
export function when(instant, now = deskTime()) {
  const date = new Date(instant);
  const today = new Date(now);
  const time = { hour: 'numeric', minute: '2-digit' };
  const options = sameDay(date, today)
    ? time
    : { day: 'numeric', month: 'short', ...(date.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }), ...time };
  return new Intl.DateTimeFormat(locale(), options).format(date);
}

/** Day and time, whatever day it is. */
export function dayAndTime(instant) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** The whole instant, for titles. */
export function exactly(instant) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}

/** `in 25 minutes`, `2 hours ago`. Rounded towards now, so that a promise never sounds longer than it is. */
export function fromNow(instant, now = deskTime()) {
  const span = new Date(instant) - now;
  const size = Math.abs(span);
  if (size < MINUTE) {
    return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(0, 'second');
  }
  const [unit, length] = size < HOUR ? ['minute', MINUTE] : size < 2 * DAY ? ['hour', HOUR] : ['day', DAY];
  return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(Math.trunc(span / length), unit);
}

/** `47:59:59` for the ISO-8601 duration `PT47H59M59S`; the same in all languages, so that whoever adds up never guesses. */
export function length(duration) {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /^(-?)PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?$/.exec(duration);
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const part = (value) => String(value).padStart(2, '0');
  const size = Math.floor(Math.abs(total));
  return `${total < 0 || sign ? '−' : ''}${Math.floor(size / 3600)}:${part(Math.floor(size / 60) % 60)}:${part(size % 60)}`;
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
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: units[unit], unitDisplay: 'short', maximumFractionDigits: unit ? 1 : 0 }).format(size);
}
