// Lengths of time as people write them, for the ISO-8601 durations of the policy: `30 min`, `4 h`, `2 d`.
const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];
const PARTS = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `PT30M` as `30 min`; what is no duration stays as it is. */
export function toWords(duration) {
  const found = PARTS.exec(duration ?? '');
  if (!found || duration === 'P' || duration.endsWith('T')) {
    return String(duration ?? '');
  }
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  let left = days * 86_400 + hours * 3600 + minutes * 60 + seconds;
  // Up to two days, support counts in hours.
  const units = left % 86_400 === 0 && left > 172_800 ? UNITS : UNITS.slice(1);
  const words = [];
  for (const [unit, size] of units) {
    const number = Math.floor(left / size);
    left -= number * size;
    if (number) {
      words.push(`${number} ${unit}`);
    }
  }
  return words.join(' ') || '0 min';
}

/** `1 h 30 min` as `PT1H30M`; what cannot be read stays as it is, for the API to refuse. */
export function toDuration(words) {
  const text = words.trim().toLowerCase();
  if (!/^(\d+\s*(d|h|min|m|s)\s*)+$/.test(text)) {
    return words.trim();
  }
  const amount = (pattern) => Number(new RegExp(`(\\d+)\\s*${pattern}(?![a-z])`).exec(text)?.[1] ?? 0);
  const hours = amount('d') * 24 + amount('h');
  const [minutes, seconds] = [amount('(?:min|m)'), amount('s')];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || !(hours || minutes) ? `${seconds}S` : ''}`;
}
