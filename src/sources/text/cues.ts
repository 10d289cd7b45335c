/** Words that may stand between a cue and the names it is about. */
const FILL =
  '(?:[ ,:(]*(?:bl\\.? ?a\\.?|bland annat|bland andra|t\\.? ?ex\\.?|till exempel|exempelvis|främst|även|också|både|dels|den|det|de|såsom|som|är|var|blir|har (?:också |även )?varit|från|nämligen|dvs|det vill säga|kommunen|kommunerna|myndigheten|myndigheterna|verksamheten|verksamheterna|föreningen|organisationen|organisationerna|företaget|följande|våra|alla|lokala|regionala|ideella|idéburna|privata|offentliga|stora|större|mindre|viktiga|medverkande|deltagande|ingående|kolleger|kollegor|(?:en )?representant(?:er|erna)?|företrädare|forskare|experter|doktorander|(?:\\p{L}*chef|ordförande|handläggare)(?:en|er|erna)?(?= (?:på|från|för|vid|hos|i)(?!\\p{L}))|på|vid|hos|deltagare|personer|ledamöter|studieförbundet|studieförbunden|fackförbundet|fackförbunden|samordningsförbunden(?: i)?|parterna|aktörerna|branscherna|branschorganisationerna|arbetsgivarna|länets|regionens|för|till exempel)(?= |:|$))*[ ,:(]*$';

/** A pattern for the words before a row of names: the cue, then only words that lead over to the names. */
export function leading(cue: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${cue})${FILL}`, 'iu');
}

/** A pattern for the words behind a row of names; "kommun" and a comma may come first. */
export function following(cue: string): RegExp {
  return new RegExp(`^(?: kommun(?:er|erna)?)?,? (?:(?:som|vilka|vilken) )?(?:${cue})(?!\\p{L})`, 'iu');
}

/** Whether a few words next to a cue deny it: "inte", "ej", "varken", "utan stöd av". */
export function denies(words: string): boolean {
  return /(?<!\p{L})(?:inte(?! (?:bara|minst|endast|enbart))|ej|varken|utan(?! även| också)|aldrig|avböj\p{L}*)(?!\p{L})/iu.test(
    words,
  );
}
