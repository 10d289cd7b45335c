import { isNoValue } from '../../facts/no-value.ts';

/** What is put in place of names: "Inga", "Se bilaga 1", "Ej klart". */
const NOTHING =
  /^(?:ing(?:a|en|et)(?: \p{Ll}.*)?|nej|saknas|okän[td]a?|vakant|(?:ännu )?(?:ej|inte|icke) \p{Ll}.*|se (?:bilag|ovan|nedan|ansök|projekt|hemsid|webb|även|separat|bifog).*|(?:klart|beslutas|meddelas|kommer|tillkommer) senare|etc|os[vb]|m\.? ?m|m\.? ?fl|med mera|med flera|övriga|andra|fler(?:a)?)\.?$/iu;
/** "120 deltagare", "flera företag i regionen". */
const COUNTED =
  /^(?:(?:ca|cirka|omkring|ungefär|över|drygt|minst|totalt)\.? )?(?:\d[\d  ]*(?:st\.?)?|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|några|många|olika|ett (?:antal|tiotal|flertal)) \p{Ll}/u;
/** What pages print below their contents. */
const FOOTER =
  /^(?:tillbaka(?: till .*)?|skriv ut(?: .*)?|kontakta oss.*|dela(?: (?:på|via|sidan|denna|med|det) ?.*)?|(?:sidan |senast |sidan senast )?(?:uppdatera|ändra|granska|publicera)(?:d|des)(?:\W.*|$)|sidan (?:senast|är|har|blev|ändra).*|©.*|\(c\) .*|copyright.*|läs mer.*|till (?:sidans )?topp(?:en)?|visa (?:mer|mindre|fler|alla).*|lyssna(?: .*)?|följ oss.*|om (?:webbplatsen|cookies|kakor|oss)|(?:hantera )?(?:cookies|kakor).*|tillgänglighetsredogörelse.*|ladda (?:ner|ned) .*)$/iu;
const ADDRESS = /[([<]?(?:https?:\/\/|www\.)[^\s)\]>]*[)\]>]?/giu;

/** Whether words that stand in a list name nobody. */
export function isNoName(words: string): boolean {
  return (
    isNoValue(words) || NOTHING.test(words) || COUNTED.test(words.charAt(0).toLowerCase() + words.slice(1))
  );
}

/** Whether a line is what pages print around their contents: "Skriv ut", "Sidan uppdaterades 3 maj 2020". */
export function isFooter(line: string): boolean {
  return FOOTER.test(line);
}

/** A line without the web addresses in it. */
export function withoutWebAddresses(line: string): string {
  return line.replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim();
}
