import { oneOf, type Phrases } from '../phrase.ts';
import { AGREES, AMONG, BEING, IS_THERE } from './pieces.ts';

/** Taking in participants, in any form of the verb. */
const HELPING = oneOf(
  'ta(r|git)? emot|tog emot',
  'ställ(er|de|t|a) upp',
  'erbjud~ <0-1> ~(praktik|plats|jobb|anställning)',
  'öppna~|anställ(er|de|t|a)|lova~',
);

const TO_HELP = '(ta emot|erbjuda|ordna|ställa upp|anställa|öppna|låna ut|upplåta|skänka|sponsra)';

const PLACE =
  '(praktik|prao|lärling|trainee|sommarjobb|feriejobb|arbetsträning|provjobb|språkpraktik|anställning|sysselsättning)';
const WHOM = '(deltagar|praktikant|lärling|elever|ungdomar|unga|dem|studerande)';

/** What somebody may give a project who is no partner of it. Money makes a financier. */
const IN_KIND =
  '<0-2> ~(lokal|mentor|praktikplats|utrustning|testmiljö|verkstad|maskin|kontakt|handledar|volontär|material|föreläsar)~';
const LENT = '(lokal|praktikplats|material|utrustning|verktyg|maskin|dator)';

/** Who helps a project without being its partner: takes in participants, lends a room. */
export const SUPPORT: Phrases = {
  role: 'SUPPORT',
  before: [
    // Where participants get work or practice: "De fick jobb hos A", "Praktik genomförs vid A".
    `${AMONG} som <0-2> ${HELPING}[^,.;:]{0,60} ${IS_THERE}`,
    `(företag|arbetsgivar|organisation|förening)~ ((?!vill |kan |ska |bör )\\p{L}+ ){0,6}?${HELPING} <0-4>(?= ?:)`,
    '(får|fick|fått) <0-1> (jobb|anställning|arbete|provanställning) (hos|på|vid|inom)',
    '(praktik|arbetsträning|språkträning|provanställning|sommarjobb|lärling)~ <0-5,> (hos|på|vid|inom|av)',
    'studiebesök (hos|på) <0-3>',
    '(jobb|anställning|arbete|praktik)~[^.;]{0,80} den (ena|andra|tredje) (hos|på|vid)',
    '^(flest|flera|många) anställde',
    `${oneOf(
      'öppna~ (upp )?(sina )?(dörrar|portar)',
      '(tar|tog) emot|erbjud~|ställ~ upp',
    )}[^.;]{0,80}, (däribland|bland (annat|andra)|till exempel|exempelvis|såsom)`,
    // Whose people help: "Mentorer rekryteras från föreningarna, främst A".
    '(mentor|volontär|fadder|faddr|frivillig)~ <0-2> (rekryteras|rekryterades|hämtas|hämtades) (från|bland|ur)( \\p{L}+(na|en|et),?)?',
    // Whose support it has: "med stöd av A", "Vi tar hjälp av A".
    'med <0-1> stöd (av|från)( och)?',
    '(stöttas|stöds|backas upp|stöd (ges|lämnas)) (av|från)',
    '(får|fick|fått) <också> <0-1> stöd (av|från)',
    '(tar|tog|får|fick|fått)( vi| projektet)? <också> hjälp <0-4> (av|från)',
    // Who lends or gives things: "Lokalerna ställs till förfogande av A".
    `${LENT}~ (ställs till förfogande|lånas ut|upplåts|tillhandahålls|(har )?skänkts|skänks) (av|från)`,
  ],
  after: [
    // Who takes participants in: "A tar emot praktikanter".
    `(är|var|hör(de)? till|tillhör(de)?|finns bland|fanns bland) <0-5> som <0-2> ${HELPING}`,
    `(tar|tog|har tagit) <också> emot <0-3> ${WHOM}~(?! från)`,
    '(tar|tog|har tagit) <också> emot <0-2> studiebesök',
    `${AGREES}(${TO_HELP}|(plats|jobb|sommarjobb|~praktik)~)`,
    '(har )?öppna~ (upp )?(sina )?(dörrar|portar)',
    '(har )?öppna~ (upp )?för <0-1> ~(praktik|arbetsträning|prova)',
    '(är|var) <1-5> där <1-3> (prova|pröva|praktisera|arbetsträna)~',
    // Who lets flats or gives things: "A hyr ut fyra ettor till deltagare", "A har skänkt maskiner".
    '(hyr|hyrde|har hyrt) ut <0-4> till <0-2> deltagar~',
    `(har )?(skänkt|skänker|skänkte|sponsrat|sponsrar) ${IN_KIND}`,
    // Who gives work or practice: "A erbjuder feriejobb", "A anställde elva deltagare".
    `(ger|gav|erbjuder|erbjöd|garanterar) <0-3> ${PLACE}~`,
    '(har )?anställ(er|de|t) <0-2> (deltagar|personer|av dem|av deltagarna)~',
    // Who helps in kind: "A bidrar med lokaler".
    `(bidrar|bidrog|(har )?bidragit|hjälper till|hjälpte till|ställer upp|ställde upp)( med)? ${IN_KIND}`,
    `(bistår|bistod|lånar ut|tillhandahåller|ställer|stöttar|stödjer|stöder)( med)? ${IN_KIND}`,
    `(deltar|deltog|medverkar|medverkade|bidrar|bidrog) <också>,? genom att <0-2> ${TO_HELP}`,
    'upplåter|upplät|har upplåtit',
    'st(år|od) för <0-2> ~(lokal|utrustning|material|maskin)~',
    '(har )?ställ(er|de|t) <1-4> till förfogande',
    '(fungerar|fungerade) som <0-1> (mötesplats|lokal)',
    // Who is called so.
    '(är|var) med som stöd~',
    `${BEING} stöd(jande|part|organisation|aktör)~( aktör~)?`,
    '(stödjer|stöder|stöttar|bistår|ger stöd (till|åt)) (projektet|arbetet|insatsen)',
  ],
};
