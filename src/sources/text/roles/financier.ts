import { oneOf, type Phrases } from '../phrase.ts';
import { BEING } from './pieces.ts';

/** Who funds every project of the fund, and is none of its financiers, may stand first: "finansieras av ESF+ och A". */
const AFTER_FUND = `( (den )?${oneOf(
  'europeiska socialfonden( plus| ?\\+)?|esf ?\\+?|eus socialfond',
  'eu|europeiska unionen|svenska esf-rådet',
)}( \\([^)]*\\))?(,| och| samt| tillsammans med)+)?`;

/** What is studied may be paid for by others: "forskningen finansieras av A". */
const NO_STUDY = '(?<!(studien?|forskning~|undersökning~|utvärdering~|analysen) (\\p{L}+ )?\\p{L}+)';

const COMES = '(sker|kommer|ges|lämnas|görs|tillhandahålls|erhålls|står|bidrar)';

/** What a project needs money for. */
const COST = oneOf(
  'projekt|insats|resten|resterande|del|hälften',
  '~(tjänst|personal|coach|kurator|terapeut|psykolog|sköterska|handledar|vägledar|rådgivar)',
  '~(samordnar|lärar|ledar|pedagog|mentor|lots|tolk)',
  '~(lokal|utbildning|kurs|bil|buss|resor|material|verktyg)',
);

const GIVES = '(bidrar|bidrog|går in|gick in|skjuter till)';
const GRANTS = '(beviljat|beviljar|bidragit med|avsatt|skjutit till|skänkt|skänker|donerat|donerar|sponsrat)';
/** "bidrar med kunskap om finansiering" is no money. */
const NO_ADVICE = '(?<!(kunskap|råd|rådgivning) (om|kring) )';

/** Who gives a project money. */
export const FINANCIER: Phrases = {
  role: 'FINANCIER',
  called: '(med)?finansiär~',
  before: [
    oneOf(
      '(med)?finansiär~ <i projektet>( ?:| är)?',
      // Where a project's money comes from.
      `(med|sam|del)?finansiera(d|de|des|s|t|ts)${NO_STUDY} <0-2> av`,
      `(med)?finansiering(en)? ${COMES} <0-2>( (genom|från|av|via|med))?`,
      'medfinansiering (genom|från|av)',
      '(medel|medlen|pengar|pengarna|resten|resterande del) <0-2> (kommer|kom|är) från',
      // What a project has been given.
      '(stöds|stöttas) (ekonomiskt|finansiellt) av',
      '(ekonomiskt|finansiellt) stöd (av|från)',
      '(får|fick|fått|beviljats|beviljades|erhållit|mottagit) <0-4> (bidrag|~medel|pengar|kronor) (ur|från|av|hos)',
      // Who pays what it costs.
      '(betalas|bekostas) <0-2> av',
      'kostnad~ <0-2> (delas|fördelas|bärs) (mellan|av)',
    ) + AFTER_FUND,
  ],
  after: [
    `${BEING} (med)?finansiär~`,
    // Who funds: "A medfinansierar", "A finansierar en halv tjänst".
    '(med|sam|del)finansiera(r|de)',
    '(är|var) med och finansierar',
    'finansiera(r|de) <0-3> (arbete|delar)~|finansiera(r|de) <1-3> med <1-4> (kronor|kr|mkr)',
    'står för <0-4> (med)?finansiering~',
    // Who gives money: "A bidrar med 2,4 miljoner kronor".
    `${GIVES} <också> (med )?<0-4> (${NO_ADVICE}(med)?finansiering|pengar|kontanta? medel|kronor)`,
    `(${GIVES}|medverkar|stödjer projektet|stöder projektet) <också> med (projekt)?medel`,
    '(skjuter|sköt|har skjutit) till (pengar|medel|resten)',
    `(har )?${GRANTS} [\\d ]+(miljon~ )?(kronor|kr|mkr)`,
    // Who pays: "A betalar lokalerna".
    `(betala(r|de)|bekosta(r|de)|finansiera(r|de)|st(år|od) för kostnaden för) <0-3> ${COST}~(?! (åt|till) (sin|egen|alla))`,
  ],
};
