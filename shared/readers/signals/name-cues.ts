/* Words that tell what a name names. All in small letters, as `cue` makes them. */

const list = (words: string) => new Set(words.split(/\s+/u));

/** A word as the lists below have it: small, without accents and stops. */
export function cue(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('’', "'")
    .replaceAll('ı', 'i')
    .toLowerCase();
}

/** What stands before the name of a person. */
export const titles = list(
  `mr mrs ms miss dr prof professor sir dame lord lady president vice-president prime minister premier chancellor
  secretary senator congressman congresswoman representative governor mayor judge justice ambassador envoy deputy
  director chairman chairwoman chair chief king queen prince princess emir sultan sheikh sheik shaykh imam ayatollah
  mullah maulana rabbi bishop archbishop cardinal pope father sister brother general gen lieutenant lt colonel col
  major maj captain capt cpt sergeant sgt corporal cpl private pte admiral adm commodore commander cmdr brigadier brig
  marshal inspector superintendent constable officer detective agent spokesman spokeswoman spokesperson engineer
  alhaji alhaja haji hajji hajj oba chief otunba señor senor señora senora don doña dona pan pani herr frau monsieur
  madame mme m signor signora bey hanim shri sri smt dato datuk tun tan pak ibu bapak u daw khun comrade nurse
  co-founder founder uncle aunt reverend rev hon honourable`,
);

/** A word of the name of a body that may also be followed by "of" and what it is concerned with. */
export const bodies = list(
  `ministry department agency authority bank bureau board office council committee commission court tribunal parliament
  senate assembly congress party movement front army navy brigade brigades battalion regiment division corps command
  force forces police guard guards guardia service services directorate secretariat inspectorate prosecutor
  administration university institute college academy school faculty centre center laboratory observatory society
  association federation confederation union league alliance coalition club church fund foundation trust charity group
  company corporation corp inc ltd llc plc gmbh ag ab as oy sa spa srl bv nv pjsc jsc ooo pt tbk sdn bhd pte co
  holding holdings partners enterprises industries industry consortium cooperative co-operative organisation
  organization network forum initiative programme program mission crescent workers tigers brotherhood militia
  registry regulator chamber exchange press news times post herald tribune gazette daily radio tv television channel
  media journal magazine archive museum hotel bancorp air airlines airways lines shipping shipyard shipyards marine maritime
  maritim logistics freight cargo carriers transport transports transportes trading trade motors steel cement mining minerals
  minera energy energia power petroleum oil gas pipeline refining chemicals pharma pharmaceuticals foods seafood
  fisheries agro harvest farms telecom telecoms communications electronics semiconductors robotics systems solutions
  technologies technology software aerospace aviation defence defense works engineering construction constructions
  infrastructure properties capital investments inversiones ventures insurance assurance credit finance financial
  analytics research security consulting consultants international watch cartel crew gang syndicate union's
  customs banco banca banque bankasi banka bancorporation partai partido parti partia grupo groupe gruppe gruppo
  empresa compania compagnie societe sociedade sociedad ministerio ministerstvo ministere servicio servico service
  komisi komite direction direccion federacion federacao sindicato asociacion associacao fundacion universidad
  universite universitesi universitas uniwersytet institut instituto zaklady towarzystwo spolka kooperativa sendika
  partisi dernegi sirketi denizcilik dal sena sabha parishad samiti jamaat hizb ansar harakat jabhat petroleos
  petrolera electricite canal quotidien diario hermanos kabel bulk terminal-operator lapidary presidency cabinet
  government regime opposition legion squadron fleet troops rebels alliance's broadcasting survey underwriters
  lloyd's assurances clinic hospital bakery brewery mill mills hydro`,
);

/** Bodies that are so only as the last word of a name: "Terminal" alone is a place. */
export const placeHeads = list(
  `lake cape port mount mt rio gulf strait straits sea bay valley island islands isle river camp camps fort puerto playa cerro
  republic province district state county governorate oblast prefecture canton city town village kingdom emirate
  villa wadi jebel jabal tell tel khor ras bab dar deir ain beit kafr nahr gunung pulau sungai kota tanjung teluk
  san santa santo são sao saint st new north south east west northern southern eastern western central upper lower
  el los las la le les`,
);

/** What ends the name of a place. */
export const placeTails = list(
  `river lake mountain mountains hill hills valley bridge bay canal airfield airport aerodrome port harbour harbor terminal
  island islands peninsula province district region state county governorate oblast prefecture territory territories
  strait straits sea ocean gulf desert basin delta forest dam reservoir square street avenue road highway crossing
  checkpoint base barracks prison camp village town city quarter suburb market mosque cathedral palace plateau pass plain plains
  refinery plant mine quarry oilfield gasfield field heights coast shore beach reef border`,
);

/** Generic words that take "of" in a name of a place: "Gulf of Oman". */
export const placesOf = list(
  'gulf strait straits sea cape bay port valley republic kingdom isle islands state province city bridge coast lake mount gates emirate',
);

/** What may stand in small letters within a name. */
export const particles = list(
  `de da do dos das del della delle dei di du des la le las los el al y e van von der den ter ten zu zum bin binti bint
  ibn ul ur af av och und et i wal`,
);

/** What leads from a body to what it is concerned with. */
export const connectors = list('of for on');
export const articles = list('the a an');

/** Words of what bodies are concerned with, so that "and" between two of them joins. */
export const concerns = list(
  `health social welfare security co-operation cooperation trade industry culture finance economic financial crimes
  energy mines mining development reconstruction education science technology research agriculture fisheries food
  rural urban transport communications information labour labor employment environment climate water sanitation
  human rights justice interior foreign external internal affairs defence defense strategic international planning
  commerce investment tourism sport sports youth women gender religious migration refugees customs excise narcotics
  drugs crime corruption monitoring evaluation peace stability technology innovation housing infrastructure works
  public regional local national federal statistics electricity gas oil petroleum maritime ports aviation rail`,
);

/** Peoples and what belongs to them: no name by themselves. */
export const demonyms = list(
  `afghan african albanian algerian american angolan arab arabic argentine argentinian armenian asian australian austrian
  azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
  cameroonian canadian catalan chadian chechen chilean chinese colombian congolese croatian cuban cypriot czech danish
  dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish french gambian georgian
  german ghanaian greek guatemalan guinean haitian honduran hungarian icelandic indian indonesian iranian iraqi irish
  israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz lao laotian
  latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mauritanian mexican moldovan mongolian
  montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani
  palestinian panamanian paraguayan persian peruvian polish portuguese qatari romanian russian rwandan saudi scottish
  senegalese serbian shiite shia sunni singaporean slovak slovene slovenian somali spanish sri-lankan sudanese swedish
  swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uzbek
  venezuelan vietnamese welsh western yemeni zambian zimbabwean muslim christian islamic islamist orthodox catholic
  protestant hindu buddhist soviet baltic nordic balkan latin caucasian turkic`,
);

/** Capitalised words that are no names: days, months, languages of rules, signs of time and place. */
export const noNames = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december i utc gmt cet est am pm gdp gnp vat usd eur gbp ceo cfo cto uav uavs suv gps ais gprs id pdf
  ai it tv dna ngo ngos osint sigint humint ied ieds wmd icbm hf vhf uhf sms sim imei ip dns http https url vpn usb
  annex appendix figure table section chapter article paragraph act code treaty protocol convention constitution
  bible koran quran ramadan christmas easter internet mv mt ss hms uss ms moscow-time phd eu-wide us-made
  north south east west northern southern eastern western hypothesis evidence source ok no yes tbd n/a covid-19`,
);

/** What stands before a place. */
export const before = {
  place: list(
    'in at near from to off around into over via across along toward towards outside inside through above throughout reach reached reaching leave left leaving entered visited visit between shelled bombed besieged occupied recaptured south north east west',
  ),
  person: list('by with against brother wife husband son daughter lawyer colleague named called'),
} as const;

/** Whose "of" leads to a place: "the governor of …". */
export const placeOwners = list(
  `governor mayor city town village capital port region district province outskirts centre center suburb suburbs south
  north east west southwest southeast northwest northeast streets coast residents people villages villagers hills
  border borders island islands area bank banks shores approaches battle siege fall`,
);

/** Small words with which a sentence may begin before a name. */
export const openers = list(
  `the a an in on at for of from by with after before since as when while if but and or yet however yesterday today
  tomorrow meanwhile according under over against during neither both two three four five six seven eight nine ten
  only even although though because once until unless despite like among between its his her their our this that
  these those there here then thus also another each every some many most several all no not so they he she it we you who what which why how where
  i my your whose them`,
);

/** What a name stands behind that is that of a ship or an aircraft, which is none of these. */
export const vessels = list(
  `tanker ship vessel ferry trawler yacht frigate freighter submarine destroyer cruiser corvette boat barge carrier
  tug dredger steamer schooner mv mt ss hms uss`,
);

/** What a person does in a text, besides saying something. */
export const deeds = list(
  `met left fled flew arrived resigned joined moved died drove walked signed bought sold paid leads heads chairs commands
  runs owns edits teaches works was is has had will retired escaped vanished surrendered travelled visited ordered
  opened served became won lost hid crossed sailed trained trains hired founded chaired photographed received
  published posted shared interviewed inspected translated repaired examined holds held owes owned found gave took faces and`,
);

/** How family names end in languages that form them so. */
export const familyEnding =
  /(?:ov|ova|ev|eva|enko|chuk|shyn|sky|skyi|skiy|ski|ska|cki|cka|wicz|vich|vić|ić|čić|yan|ian|dze|shvili|oğlu|oglu|escu|opoulos|akis|idis|sson|sen|dóttir|nen|ez|zadeh|pour|zai|bayev|bekov|uly|kyzy|ův|ová|ák|ík|ěk|owa|wala|walla|murthy|swamy|lingam|nathan|santo|wati|yanto|mbe|nde|wuor|anga|inho|eira|eiro)$/u;
