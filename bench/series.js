/** What synthetic data is made of: a few words, and a series of numbers that is the same each time. */

/** Numbers from 0 to 1: mulberry32. */
export function series(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const words =
  'Arbete Bro Driv Framtid Hälsa Hållbar Inkludering Integration Jämställdhet Kompetens Kraft Lärande Mentor Möjlighet Nyckel Omställning Praktik Region Rörelse Samverkan Språk Steg Studie Stöd Trappan Ungdom Utbildning Vuxna Vägen Växa Öppen Återvändo'.split(
    ' ',
  );
export const characteristics = [
  'YOUNG',
  'UNEMPLOYED',
  'NPF',
  'NEWLY_ARRIVED',
  'WOMEN',
  'SICK_LISTED',
  'NEET',
];
export const roles = ['PARTNER', 'PARTNER', 'PARTNER', 'MAIN_ACTOR', 'SUPPORT', 'REFERENCE_GROUP'];

export const pick = (next, items) => items[Math.floor(next() * items.length)];

/** Few have many, many have few. */
export const skewed = (next, count) => Math.floor(count * next() ** 2.2);

/** Text as a cell of a CSV file. */
export const cell = (value) =>
  value == null ? '' : /[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value;
