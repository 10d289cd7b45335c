/** The words by which the form of a name is told: what an organisation's name begins, ends and goes on with, and what names nobody. */

/** "Samordningsförbundet X", "Folkhögskolan i X": the name goes on after them. */
export const HEAD =
  /^(?:samordningsförbund(?:et)?|finsam|studieförbundet|kommunalförbundet|kommunförbundet|riksförbundet|fackförbundet|idrottsförbundet|föreningen|stiftelsen|folkhögskolan|högskolan|universitetet|länsstyrelsen|nätverket|rådet|kooperativet|byalaget|hemslöjdsföreningen|hushållningssällskapet|räddningstjänsten|landstinget|region|vårdcentralen|\p{L}{3,}mottagningen|(?:kvinno|tjej)jouren|lasarettet|länssjukhuset|psykiatrin|kursgården|naturbruksskolan|förskolan|biblioteket|lärcentret|(?:arbetsgivar|företags)ringen|familjecentralen|fontänhuset|vuxenutbildningen|frivården|företagarna|hembygdsföreningen|företagarföreningen)$/u;

export const WHAT_IT_IS =
  /^(?:(?:brukar|bransch|paraply|intresse|arbetsgivar|frivillig|hjälp|medlems)organisationen|(?:bostads|energi|fastighets)bolaget|vuxenutbildningen|\p{L}*(?:företaget|koncernen|kedjan|anordnaren))$/u;

/** The form of a name that ends so; the words that are also everyday nouns need the capital. */
export const LOWER_SUFFIX =
  /\p{L}{3}(?:förvaltningen|nätverket|(?<!om)rådet|förbundet|hubbarna|förvaltning)$/u;
export const CAPITAL_SUFFIX =
  /\p{L}{2}(?:förvaltningen|nätverket|(?<!om)rådet|förbundet|hubbarna|hubben|regionen|kansliet|verket|myndigheten|kontoret|nämnden|föreningen|stiftelsen|missionen|akademin|centret|centrum|teatern|kyrkan|museet|bolaget|kassan|byrån|(?<!sjuk)huset|gården|(?<=same|tornedals)tinget|(?<!grund|gymnasie|för|sär|hög|musik|kultur|real|sommar)skolan|institutet|sjukhuset|gymnasiet|högskolan|arkivet|(?<!social|regional|struktur|jordbruks|landsbygds)fonden|kammaren)$|^(?:fri|kriminal)vården$/u;
/** "Göteborgs universitet", "Vara folkhögskola", "Sahlgrenska akademin": what a name's last word may end with. */
export const TAIL =
  /^(?:\p{L}*(?:skola|skolan|universitet|universitetet|gymnasi(?:um|et)|förbund|förbundet|(?<!kommun)mission|landsting|sällskap|församling|handelskammare|centrum|centret|centra|center|institut|institutet|akademi|akademin|lasarett|sjukhus|museum|bibliotek|teater|kyrka|kyrkan|klubb|klubben|jour|jouren|sparbank|orkester|kooperativ|vårdcentral|arbetsförmedling|brigad|hembygdsgård|förskola)|\p{L}{3,}(?:förening|föreningen|bolag|nämnd|kommitté|byrå|kansli|(?<!social|regional|struktur|jordbruks|landsbygds)fond)|samarbetsgrupp|konsthall|diakoni|fontänhus|museet|teatern|biblioteket|(?!kommunal|region|stats|borgar|oppositions|finans)\p{L}{4,}råd|stadsdelsförvaltning|energi|stift|pastorat|vänner|nation|slott|herrgård|ekoby|gård|lantbruk|golfklubb|utvecklingsforum|råd|\p{L}{3,}(?:förvaltningen|nämnden|myndigheten|fabriken|verkstaden))$/u;
/** "Crafoordska stiftelsen", "Stiftelsen Vågens kulturfonden": what a fund or a society goes on with, in the definite form. */
export const DEFINITE_TAIL =
  /^(?:stiftelsen|\p{L}{3,}(?<!social|regional|struktur|jordbruks|landsbygds)fonden|\p{L}{3,}stiftelsen)$/u;
/** "Hörselskadades förening", "Vågens minnesfond": what somebody has, which no other word tells to be a name. */
export const OWNED = /^(?:\p{L}*stiftelse|förening|fond)$/u;
/** "Navet science center", "Vågens tekniska gymnasium": a word before the last. */
export const TAIL_OF_TWO = /^(?:science|business|tech|design|innovation|läns|\p{Ll}+(?:iska|liga|ella))$/u;
export const COMPASS =
  /^(?:nordost|nordväst|sydost|sydväst|norr|söder|öster|väster|hisingen|centrum|norra|södra|östra|västra)$/u;
export const JOINED =
  /(?:förvaltningen|nämnden|förbundet|kontoret|nätverket|rådet|college|centrum|facket|föreningen|psykiatrin|habiliteringen|mottagningen|skolan|verket)$/u;

export const JOINED_OF = /(?:förvaltning|nämnd|förbund|kontor|nätverk|råd|avdelning)(?:en|et)?$/u;

/** Names of one word that everybody knows, so that they are names at the beginning of a sentence, too. */
export const WELL_KNOWN =
  /^(?:riksbyggen|lantmännen|närhälsan|scania|telia|skanska|peab|postnord|attendo|vattenfall|systembolaget|almi|visita|teknikföretagen|byggföretagen|transportföretagen|livsmedelsföretagen|industriarbetsgivarna|sobona|coompanion|komvux|verdandi|skyddsvärnet|hjärnkoll|sveaskog|arbetsgivarverket|omställningsfonden|trygghetsstiftelsen|trygghetsrådet|nyföretagarcentrum|unionen|akavia|seko)$/u;

/** Unions that are called by everyday words. */
export const UNION = /^(?:Kommunal|Vision|Byggnads|Handels|Ledarna)$/u;

/** Companies that have works and shops in many towns, none of which is in their name. */
export const COMPANY =
  /^(?:Scania|Saab|Telia|Skanska|Peab|Post[Nn]ord|Attendo|Vattenfall|Sveaskog|Riksbyggen|Volvo|Coop|Lidl|Willys|Holmen|Northvolt|Samhall|Ericsson|Sandvik|Boliden|Setra|Electrolux|Humana|Ambea|Vardaga|Securitas|Circle K|Max|Ahlsell|Jula|Biltema|Bauhaus|Rusta|Elgiganten|Preem|Hemköp|Byggmax|McDonald[’']s)$/u;

/** What a longer name begins or ends with, and what is no name alone. */
export const NO_NAME =
  /^(?:lärcentrum|lärcenter|centrum|komvux|akademin|institutet|gymnasiet|teatern|kyrkan|museet|sjukhuset|verket|myndigheten|nätverket|kontoret|kansliet|nämnden|bolaget|regionen)$/u;

/** Words that begin a sentence with a capital and name nobody. */
export const COMMON =
  /^(?:(?:del)?projekt\p{L}*|nationell|regional|lokal|vi|den|det|de|detta|denna|dessa|en|ett|i|på|för|med|av|genom|om|att|och|samt|men|när|som|alla|här|där|då|så|vår(?:a|t)?|sina?|sitt|kommun(?!al$)\p{L}*|medlem\p{L}*|partner\p{L}*|samverkan\p{L}*|samarbet\p{L}*|deltag\p{L}*|mål\p{L}*|syfte\p{L}*|både|även|också|dels|bland|under|efter|vid|från|till|utöver|förutom|därtill|härtill|ytterligare|resultat\p{L}*|erfarenhet\p{L}*|tillsammans|enligt|utanför|både|huvudaktör\p{L}*|referensgrupp\p{L}*|styrgrupp\p{L}*|medverkande|finansiär\p{L}*|unga|ungdomar\p{L}*|europeiska|verksamheten|enheten|företaget|organisationen|bolaget|aktören|myndigheten|föreningen|stiftelsen|nätverket|företagen|bolagen|kommunerna|organisationerna|föreningarna|sammanlagt|samtliga|därefter|hittills|dock|just|fokus|exempel|tanken|idén|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flest|cv|dessutom|därutöver|därför|därmed|vidare|samtidigt|likaså|liksom|idag|nu|sedan|totalt|varje|ingen|några|många|flera|facken|fackförbunden|studieförbunden|samordningsförbunden|parterna|aktörerna|forskare|experter|representanter|företrädare|doktorander|\p{L}+-kommun\p{L}*|bryssel|hamburg|berlin|köpenhamn|oslo|helsingfors|åbo|tallinn|riga|london|paris|rom|madrid|barcelona|amsterdam|wien|dublin|rotterdam|eindhoven)$/u;

/** Another country is where somebody is, and names nobody. */
export const COUNTRY =
  /^(?:sverige|norge|danmark|finland|island|tyskland|belgien|nederländerna|holland|frankrike|spanien|italien|portugal|polen|estland|lettland|litauen|österrike|irland|skottland|storbritannien|england|grekland|rumänien|bulgarien|ungern|tjeckien|slovenien|kroatien|schweiz|europa|norden|usa)$/u;
