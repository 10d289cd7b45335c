import type { Phrases } from '../phrase.ts';
import { BEING } from './pieces.ts';

const FOLLOWS =
  '(bara |endast |enbart )?(följer|följde|har följt|(kommer att|ska) (nu )?följa) (också |även |noga |bara |endast |enbart )?';

/** Who follows a project without taking part in it. */
export const FOLLOWER: Phrases = {
  role: 'FOLLOWER',
  before: ['(projektet|arbetet) följs <0-1> av', '(observatör|följare)~ (är|i projektet är)'],
  after: [
    `${FOLLOWS}(projektets?|delprojektet)`,
    // "följer oss hela vägen", "ska följa hur det går"
    `${FOLLOWS}(oss|hur)(?! (många|stor|mycket))`,
    `${FOLLOWS}(arbetet|utvecklingen|insatsen|satsningen)(?! i )`,
    `${BEING} (observatör|följare)~`,
    '(har )?anslut(er|it) (sig )?som (följare|observatör~)',
    // Whose research goes beside it.
    '(har )?(fått |fick )?i uppdrag att (följeforska|följa (projekt|arbet|insats|satsning)~)',
    '(är|var) knut(en|et|na) till projektet och (intervju|följ|studer|forsk)~',
    '(är|var) med <0-5> för att (studera|följa|undersöka|beforska|dokumentera)',
    '(kommer att |ska )?följeforska(r|de)?',
    '((be)?driver|(be)?drev|genomför(de)?|st(år|od) för|(an)?svara(r|de) för) <0-1> följeforskning~',
  ],
};
