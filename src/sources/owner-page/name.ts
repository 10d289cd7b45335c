import type { Line, Page } from '../page.ts';
import { VERB } from '../text/verb.ts';

/** The way to the page, its day, its buttons. */
export const AROUND =
  /^(?:startsida|start|hem|meny|sök|du är här|hoppa till|till (?:sidans )?innehåll(?:et)?|gå (?:direkt )?till|lyssna|dela|skriv ut|nyhet(?:er)?|aktuellt|publicera[td]|uppdatera[td]|publiceringsdatum|senast|\d{1,2} \p{L}+ |cookies?|logotyp|stäng$|»|(?:om|kort om) projektet$|slutrapport$|projektbeskrivning$|sammanfattning$|bakgrund$|in english$)(?!\p{L})|^[^|.]{2,40} \| [^|.]{2,40}$|^text: ?\p{Lu}|\p{L} ?[/›»>|] ?\p{L}[^.]*[/›»>|]/iu;
/** "Vävstolen är ett ESF-projekt", "Projektet Vävstolen drivs av". */
export const IS_A_PROJECT =
  /(?:^|[.!?] |\n)(?:projektet )?(\p{Lu}[^.!?,;]{1,80}?) (?:är|var) (?:[\p{L}-]+ ){1,5}?(?:\p{L}*-)?(?:\p{L}*projekt|satsning|insats|samarbete)(?!\p{L})/u;
export const THE_PROJECT =
  /(?<!(?:[Ss]itt|[Dd]eras|[Hh]ennes|[Hh]ans|annat|andra|[Tt]idigare|förra) )(?<!\p{L})[Pp]rojekt(?:et)?(?: heter| kallas)? (?:["”“„»](?<quoted>[^"”“»«]{2,80})["”“«]|(?<plain>\p{Lu}))/u;
/** What begins a sentence about the project without being its name. */
const NO_NAME =
  /^(?:projektet|satsningen|insatsen|verksamheten|arbetet|samarbetet|detta|det(?: här)?|den|vi|här|resultatet|målet|syftet|\p{L}+projektet)$/iu;
/** "Projektet heter Vävstolen och leds av": said so, the name ends where the sentence goes on. */
const IS_CALLED = new RegExp(
  `(?<!\\p{L})[Pp]rojektet (?:heter|kallas|har fått namnet) (\\p{Lu}[^.,;:()–]{1,80}?)(?=[.,;:()]| –| som | (?:och|samt) (?:${VERB}(?!\\p{L})|dr(?:ar|og) i ?gång|\\p{Ll}+s av )|$)`,
  'u',
);
/** "Ett nytt projekt vid namn Vävstolen i fokus har dragit i gång": the name ends where what it does begins. */
const BY_NAME = new RegExp(
  `(?<!\\p{L})[Pp]rojekt(?:et)?,? (?:vid namn|med namnet|under namnet|kallat|som (?:heter|kallas)(?: just| helt enkelt)?) ["”“„»]?(\\p{Lu}[^.,;:()–"”“«]{1,80}?)(?=["”“«.,;:()]| –| som | (?:och|samt) ${VERB}(?!\\p{L})| ${VERB}(?!\\p{L})|$)`,
  'u',
);
/** "… får stöd för projektet Steget vidare.": behind a preposition nothing is said of it before the sentence or the clause ends. */
const AS_OBJECT = new RegExp(
  `(?<=(?<!\\p{L})(?:för|till|med|av|om|från|inom|genom) )projektet (\\p{Lu}[^\\s.,;:()]*(?: (?!(?:${VERB}|att|som|där|när|så|nu|sedan)(?!\\p{L}))(?!\\p{Ll}+(?:ar|er|de|te)(?!\\p{L}))[^\\s.,;:()]+){1,4})(?=[.,;:(]|$)`,
  'u',
);
/** "Hon är en av elva i Vävstolen, ett projekt för …": behind a preposition, with what it is. */
const IN_APPOSITION =
  /(?<=(?<!\p{L})(?:i|inom|till|från|genom|för|med|av) )(\p{Lu}[^.,;:()–"”“«]{1,60}), ett (?:[\p{L}-]+ ){0,2}?[\p{L}-]*projekt (?:för|som|där|med|om)(?!\p{L})/u;
/** "Pengarna går till projektet Vävstolen Norr 2." */
const ALL_CAPITALS =
  /(?<!(?:[Ss]itt|[Dd]eras|[Hh]ennes|[Hh]ans|annat|andra|[Tt]idigare|förra) )(?<!\p{L})[Pp]rojektet ((?:(?:\p{Lu}[^\s.,;:()]*|\d{1,4}) ?){1,5})(?=[.,;:(]|$)/u;
const SPEAKS_OF = /(?<!\p{L})(?:[Pp]rojekt(?:et)?|[Ss]atsningen|[Ii]nsatsen) (?=\p{Lu})/gu;
/** No name ends so: the sentence has gone on. */
const NO_END = new RegExp(
  `^(?:${VERB}|och|samt|som|för|med|av|till|från|på|i|om|är|har|vid|under|där|men|nu|inte|sig)$`,
  'iu',
);
/** A heading that says something is a piece of news. */
const SAYS = new RegExp(
  `^[^–:]*(?<!\\p{L})${VERB}(?!\\p{L})|(?<!\\p{L})(?:vårt|nytt|nya) (?:\\p{L}+ )?\\p{L}*(?:projekt|satsning)`,
  'iu',
);
/** A name has at most so many words and letters, and a page that speaks of more projects is about none of them. */
const LONGEST = 8;
const FARTHEST = 120;
const MOST_MENTIONS = 40;

/** The words that are the project's name, and where they stand. */
export interface PrintedName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The heading, where the page calls the project so; else what the page says is the project's name; null where that is not clear. */
export function nameOf(heading: Line | undefined, { lines }: Page): PrintedName | null {
  const body = lines.filter((line) => line !== heading && !AROUND.test(line.text));
  const printed = heading === undefined ? null : withoutLabel(heading);
  if (printed?.labelled === true) return printed;
  const labelled = lines.flatMap((line) => labelledName(line) ?? []);
  if (labelled[0] !== undefined && labelled.every(({ text }) => text === labelled[0]?.text))
    return labelled[0];
  if (printed !== null) {
    // "Vävstolen – ett projekt om hantverk"
    const [short = ''] = printed.text.split(/ [–—] /u);
    // "Om Vävstolen", "Välkommen till Vävstolen!"
    const named =
      /^(?:Om|Välkommen till|Vad är|Det här är) (?:projektet )?(\p{Lu}.*?)[!?]?$/u.exec(printed.text)?.[1] ??
      printed.text;
    const recurs = [printed.text, short, named].find((words) =>
      body.some((line) => line.text.includes(words)),
    );
    if (recurs !== undefined) return within(printed, recurs);
  }
  const said = firstIn(body, saidName) ?? recurring([heading ?? [], body].flat());
  if (said !== null) return said;
  if (printed === null) return null;
  if (printed.text !== heading?.text) return printed;
  // "I januari drar projektet Vävstolen i gång": the heading is none, and where the name ends is not said.
  return body.some((line) => THE_PROJECT.test(line.text)) || SAYS.test(printed.text) ? null : printed;
}

/** "Projektnamn: Vävstolen", among other facts. */
function labelledName({ text, end }: Line): PrintedName | null {
  const name = /^(?:[•*–-] ?)?(?:Projekt|Projektnamn|Projektets namn): ?(\p{Lu}[^.?!]{1,100})$/u.exec(
    text,
  )?.[1];
  return name === undefined ? null : { text: name, start: end - name.length, end };
}

/** What a line says is the project's name. */
function saidName(words: string): string | undefined {
  const own = (name: string | undefined) => (name === undefined || NO_NAME.test(name) ? undefined : name);
  return (
    own(IS_A_PROJECT.exec(words)?.[1]) ??
    THE_PROJECT.exec(words)?.groups?.quoted ??
    IS_CALLED.exec(words)?.[1] ??
    BY_NAME.exec(words)?.[1] ??
    own(IN_APPOSITION.exec(words)?.[1]) ??
    own(AS_OBJECT.exec(words)?.[1]) ??
    own(ALL_CAPITALS.exec(words)?.[1]?.trim())
  );
}

function firstIn(lines: readonly Line[], find: (words: string) => string | undefined): PrintedName | null {
  for (const line of lines) {
    const found = find(line.text);
    if (found !== undefined) return within(line, found);
  }
  return null;
}

/** Where in its line a name stands; a line's words have single spaces, so it may stand a little further on. */
function within({ text, start, end }: PrintedName, name: string): PrintedName {
  const at = start + text.indexOf(name);
  return { text: name, start: at, end: Math.min(at + name.length, end) };
}

/** "Projekt: Vävstolen", "Projektet Vävstolen". */
function withoutLabel(heading: Line): PrintedName & { readonly labelled: boolean } {
  const label =
    /^(?:(?:(?:(?:[Aa]vslutat|[Pp]ågående|[Nn]ytt) )?[Pp]rojekt(?:et)?|[Pp]rojektnamn)(?:: ?(?=\S)| (?=\p{Lu}))|(?:Slutrapport|Projektplan|(?:ESF|EU|Socialfonds)-?projekt(?:et)?|(?:Resultat|Erfarenheter|Utvärdering)(?= (?:för|av|från) ))(?: (?:för|av|från))?(?: \p{Ll}*projekt(?:et)?)?:? (?=\p{Lu}))/u.exec(
      heading.text,
    )?.[0] ?? '';
  const { end, start } = heading;
  const text = heading.text.slice(label.length);
  return {
    text,
    start: start + label.length,
    end,
    // "ESF-projekt Vävstolen"
    labelled: label.includes(':') || (/^(?:ESF|EU|Socialfonds)-?projekt/u.test(label) && !SAYS.test(text)),
  };
}

/** "projektet Steg för steg börjar": the longest words from the capital on that the page has once more. */
function recurring(lines: readonly Line[]): PrintedName | null {
  const all = lines.map(({ text }) => text.toLowerCase()).join('\n');
  let mentions = 0;
  for (const line of lines) {
    for (const { index, 0: lead } of line.text.matchAll(SPEAKS_OF)) {
      mentions += 1;
      if (mentions > MOST_MENTIONS) return null;
      const from = index + lead.length;
      const rest = line.text
        .slice(from, from + FARTHEST)
        .split(' ')
        .slice(0, LONGEST);
      for (let count = rest.length; count > 0; count -= 1) {
        const name = rest
          .slice(0, count)
          .join(' ')
          .replace(/[.,:;!?)]+$/u, '');
        if (NO_END.test(rest[count - 1] ?? '') || name.length < 2 || /[.!?,;:]/u.test(name)) continue;
        if (standsTwice(all, name.toLowerCase())) return within(line, name);
      }
    }
  }
  return null;
}

function standsTwice(text: string, name: string): boolean {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times < 2; at = text.indexOf(name, at + 1)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + name.length)}`;
    if (!/[\p{L}\d]/u.test(around)) times += 1;
  }
  return times > 1;
}
