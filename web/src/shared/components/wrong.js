// What the API says is wrong with a field: in the person's language for what is common, else in the API's words.
import { t } from '../texts.js';

const COMMON = [
  [/^(is required|is missing|must not be blank)/, 'field.missing'],
  [/ e-?mail address(es; one of them is none)?$/, 'field.address'],
  [/^must have at most (?<most>\d+) characters$/, 'field.long'],
  [/^must be a duration /, 'field.duration'],
  [/^must be a time zone's name /, 'field.zone'],
  [/^must be a stretch of the day /, 'field.stretch'],
];

/** @param {string|undefined} message of one field; none stays none */
export function inWords(message) {
  for (const [pattern, text] of COMMON) {
    const found = pattern.exec(message ?? '');
    if (found) {
      return t(text, { ...found.groups });
    }
  }
  return message;
}
