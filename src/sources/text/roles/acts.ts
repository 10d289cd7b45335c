/** What somebody does by which a page tells of a part in the project, in verbs of the present and the past. */
import { oneOf, patternOf } from '../phrase.ts';

/** What a clause must speak of for an authority's doing in it to be the project's. */
export const OURS = patternOf(
  'oss|hit|vår(a|t)?|projekt~|insats(en|er|erna)?|satsningen|team(et|en)?',
  // Who is there.
  '~deltagar~|målgruppen|ungdomar(na)?|grupp(en|erna|er)',
  '~coach~|lots~|rehabkoordinator~|kontaktperson(er)?|handläggare|personal|medarbetare',
  // What is done.
  '~kurs(en|er|erna)?|utbildning(en|ar|arna)|fördjupning~|studiecirk~',
  '~stöd|handledning|~kartläggning~|praktik~|arbetsträning~',
  '(en|ett|två|tre) (kväll~|pass|föreläsning~|dag|dagar)',
  'träffar(na)?|seminari~|temadag~|föreläsningar|workshop~|studiebesök',
);

/** Doing by which somebody helps along what others do. */
const HELPS = oneOf(
  'hjälp(er|te)|stött(ar|ade)|stöd(jer|er|de)|bist(år|od)',
  'har (hjälpt|stöttat|ställt upp|lånat ut)',
  // Takes participants in.
  '(tar|tog) <också> emot|välkomnar deltagar',
  'ställ(er|de) (upp|sin|sina|sitt)|(har )?lova(r|t|de)',
  'har (erbjudit|skrivit avtal|tecknat avtal|öppnat (upp )?för praktik)',
  // Gives or lends things.
  'lån(ar|ade) ut|upplåter|upplät|skjutsar|skänker|sponsrar|dela(r|de) med sig',
);

/** Doing by which somebody carries part of a project. */
const CARRIES = oneOf(
  // Has it in hand.
  'ansvar(ar|ade)|svar(ar|ade)|st(år|od) för|led(er|de)|sköt(er|te)|samordn(ar|ade)',
  '(tar|tog) <också> (hand om|ansvar)|har (hand om|(huvud)?ansvar)',
  'driv(er|it)|drev|bedriver|genomför(de)?|start(ar|ade)',
  // Makes it happen.
  '(an)?ordn(ar|ade)|arranger(ar|ade)|håll(er|it)|höll|öpp?n(ar|ade)|bj(uder|öd)',
  '(tar|tog) <också> fram|utveckl(ar|ade)|lever(erar|erade)',
  'prov(ar|ade)|pröv(ar|ade)|test(ar|ade)|kartlägger|valider(ar|ade)',
  'har (tagit fram|utvecklat|ordnat|hållit|utbildat|öppnat|startat)',
  // Gives it.
  'ger|gav|bidr(ar|og)|har bidragit|bistår|erbj(uder|öd)|tillhanda?håll~',
  // Gives it people.
  'bemann(ar|ade)|avsätter|avsatte|avdelar|utse(r|dde)|knyt(er|t)|anställ(er|de)',
  'har (utsett|avsatt|anställt|förbundit sig)|rekryter(ar|ade)|skick(ar|ade)',
  'kom(mer)? hit|möt(er|te) upp|finns (på plats|med|till hands|hos oss)',
  // Teaches and guides.
  'utbild(ar|ade)|handled(er|de)|föreläs(er|te)|undervis(ar|ade)|lär(de)? (ut|oss|dem|deltagarna)',
  'coach(ar|ade)|vägled(er|de)|lots(ar|ade)|anvis(ar|ade)|hänvis(ar|ade)|remitter(ar|ade)|matchar?|matchade',
  // Is in it.
  'jobb(ar|ade)|arbet(ar|ade)|medverk(ar|ade)|delt(ar|og)',
);

/** "I Kumla ställer bostadsbolaget Kumla Bostäder upp": the word between says what it is. */
const BEFORE = '( också| även| dessutom| bland annat)?( \\p{L}{4,}(et|en))? $';

/** Helping and carrying as what stands behind the subject, and before it. */
export const HELPING = patternOf(`^ ${HELPS}`);
export const CARRYING = patternOf(`^ ${CARRIES}`);
export const HELPING_BEFORE = patternOf(`(${HELPS}|ställ(er|de))${BEFORE}`);
export const CARRYING_BEFORE = patternOf(`${CARRIES}${BEFORE}`);

/** Doing that is the project's only where the clause says so. */
export const MAYBE = patternOf(
  '^ (besök(er|te)|gör|gjorde|informer(ar|ade))',
  `^ har (?!${oneOf(
    'visat|bedömt|konstaterat|meddelat|beslutat|pekat|lyft|rekommenderat|granskat|utvärderat|kritiserat',
    'fått|varit|haft|sett|hört|tackat|sökt|lämnat|avslutat|frågat|bett|överklagat',
    'dragit|lagt ned|tagit över|tagit del|spridit',
  )})\\p{L}{2,}(at|tt|it|gt|st|nt|lt|rt)`,
);

/** Work of their own, elsewhere or at another time, which a page only tells of. */
export const OWN_WORK = patternOf(
  '~utvärdering~|på uppdrag av regeringen|regeringsuppdrag|regeringens|enligt lag',
  'i hela (landet|riket|sverige)|nationellt|andra (län|kommuner|projekt)|ett annat projekt|liknande',
  'i ?dag|i vanliga fall|normalt|vanligtvis|årligen',
  'sedan (länge|tidigare|många)|redan|tidigare|ansökan|ansökningsfasen|förstudien|inom ramen för ett',
);
