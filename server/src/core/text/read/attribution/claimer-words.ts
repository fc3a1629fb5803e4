import { wordList } from '../words/word-list.ts';

/** Unnamed people of a kind, in the singular: one of them is anonymous, as many are. */
export const classNouns = wordList(
  'official source witness eyewitness analyst expert resident man woman person diplomat aide officer soldier survivor neighbor neighbour ' +
    'protester protestor demonstrator worker employee volunteer researcher scientist economist insider lawmaker villager fighter ' +
    'policeman policewoman fisherman trader driver student teacher patient relative refugee migrant victim suspect fan user customer ' +
    'observer commentator critic supporter opponent activist campaigner passenger passerby bystander tourist visitor farmer scholar ' +
    'historian guard veteran voter reporter journalist correspondent dissident rebel militant adviser advisor strategist operative ' +
    'prosecutor investigator detective lawyer attorney doctor nurse engineer mother father son daughter brother sister friend boy girl ' +
    'child parent wife husband member participant speaker player rescuer firefighter paramedic shopkeeper blogger skeptic sceptic ' +
    'pollster staffer backer donor buyer seller consumer reader viewer human contractor agent negotiator intermediary ' +
    'accused deceased wounded injured missing specialist academic ally associate colleague partner rival foe enemy loyalist pilot sailor miner cook chef clerk nun monk butcher baker courier plumber mechanic carpenter ' +
    'sentry spectator motorist cyclist pedestrian pensioner landlord tenant lodger householder peasant labourer laborer herder shepherd trucker dockworker docker miller undergraduate graduate pupil schoolboy schoolgirl teenager youth widow widower orphan cousin ' +
    'uncle aunt grandmother grandfather bodyguard interpreter translator medic technician programmer developer hacker detainee prisoner captive hostage trafficker smuggler attacker gunman caller',
);

/** Plurals, and words that stand for people, without a singular of their own. */
export const classPlurals = wordList(
  'people percent quarter third men women children some many others several most few those both all none persons citizens families locals elders youths dozens ' +
    'hundreds thousands americans insiders scores everybody everyone anyone someone somebody nobody half majority westerners islamists',
);

/** Offices: who holds one is known, though not named. */
export const roleNouns = wordList(
  'president minister chancellor premier secretary governor mayor senator congressman congresswoman chairman chairwoman chair chief head ' +
    'director spokesman spokeswoman spokesperson leader commander general colonel captain major lieutenant sergeant admiral ambassador ' +
    'envoy judge king queen prince princess pope bishop archbishop cardinal imam ayatollah emir sheikh sultan nominee candidate ' +
    'coach manager owner founder ceo editor author writer professor dean principal coordinator administrator commissioner deputy ' +
    'sheriff coroner boss executive pm billionaire mogul businessman singer actor ' +
    'actress novelist artist incumbent democrat republican conservative liberal defendant plaintiff architect ' +
    'representative inspector superintendent constable rabbi priest pastor cleric lord lady successor predecessor master winner star striker ' +
    'publisher designer inventor delegate legislator congressmember councillor ' +
    'councilman treasurer curator biographer',
);

/** States, bodies, groups and outlets. */
export const collectiveNouns = wordList(
  'government ministry army military navy police administration authority authorities agency council committee commission party group militia ' +
    'movement organization organisation company firm corporation bank court tribunal parliament congress senate house cabinet team staff ' +
    'crew union association federation network newspaper paper magazine broadcaster station channel outlet outlets media press department ' +
    'bureau office institute institution university college school hospital church club league board panel jury regime state states country ' +
    'countries nation nations republic kingdom empire city town village community communities public society foundation charity ngo ' +
    'tank center centre campaign coalition alliance front brigade brigades forces force command corps guards troops faction ' +
    'factions side sides opposition embassy consulate mission delegation leadership lobby industry sector market markets gang cartel cell ' +
    'crowd crowds audience mob guild congregation parish brotherhood syndicate consortium insurgents taliban watchdog regulator monarchy vatican kremlin pentagon fund exchange airline airlines operator carrier maker ' +
    'manufacturer retailer supplier publisher family household bloc treasury majesty legislature assembly service services ' +
    'startup subsidiary studio label band orchestra museum library laboratory lab observatory clinic pharmacy chain platform website site ' +
    'program programme project secretariat directorate headquarters garrison unit units squad fleet division battalion regiment ' +
    'insurgency resistance wing branch chapter arm tribe clan electorate population world west east north south',
);

/** Words in or at the end of a name that make it that of a body. */
export const bodyWords = wordList(
  'ministry army navy force forces agency council committee commission party group movement organization organisation company corporation ' +
    'corp inc ltd plc llc bank court parliament congress senate house cabinet union association federation network department bureau office ' +
    'institute university college school hospital church club league board administration state states republic kingdom emirates nations ' +
    'coalition alliance front brigade brigades command corps guard guards foundation charity center centre campaign international watch ' +
    'times post journal herald tribune guardian telegraph independent observer gazette news press daily mail today chronicle globe register ' +
    'reuters bloomberg service services society trust fund holdings industries airlines airways motors systems technologies ' +
    'pentagon kremlin vatican taliban resistance jihad authority assembly initiative project program programme museum library academy ' +
    'laboratory observatory survey treasury tv radio television media magazine review weekly politico axios security defense defence ' +
    'affairs intelligence police east west north south america africa asia europe street wire staff enterprise exchange partners associates',
);

/** Bodies and places by their own name that look like surnames. */
export const knownBodies = wordList(
  'hamas hezbollah hizballah isis isil daesh fatah reuters google microsoft facebook twitter apple amazon tesla boeing airbus ' +
    'interpol europol unicef unesco nato opec greenpeace oxfam wikileaks haaretz xinhua tass interfax ria irna fars tasnim ' +
    'sana anadolu kyodo yonhap toyota samsung sony intel huawei exxon shell gazprom rosneft lukoil volkswagen siemens nokia walmart uber netflix ' +
    'youtube instagram whatsapp telegram wikipedia gallup ipsos yougov afghanistan albania algeria angola argentina armenia ' +
    'australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada ' +
    'chad chile china colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia finland france gabon gambia ' +
    'georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan ' +
    'kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg macedonia malawi malaysia ' +
    'mali malta mauritania mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger ' +
    'nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal ' +
    'serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand ' +
    'tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe washington moscow beijing ' +
    'tehran teheran baghdad damascus ankara riyadh cairo london paris berlin rome madrid brussels kyiv kiev islamabad kabul delhi tokyo seoul ' +
    'pyongyang jerusalem doha beirut amman ottawa canberra warsaw budapest vienna athens tripoli tunis algiers khartoum nairobi havana ' +
    'arabia lanka zealand rica coast kong faso leone salvador rico axis labour spiegel jazeera arabiya bild monde figaro repubblica mundo ' +
    'pais california texas florida ohio michigan pennsylvania virginia alaska hawaii houthis russian ukrainian iranian iraqi israeli palestinian syrian turkish saudi american british french german chinese indian pakistani ' +
    'afghan japanese korean western european african arab dutch polish spanish italian greek swedish norwegian egyptian ethiopian sudanese ' +
    'oslo stockholm copenhagen helsinki reykjavik dublin lisbon prague bratislava ljubljana zagreb sarajevo belgrade skopje tirana ' +
    'bucharest chisinau vilnius riga tallinn bern nicosia abuja accra dakar bamako niamey ouagadougou kinshasa luanda pretoria harare ' +
    'lusaka kampala kigali mogadishu asmara djibouti rabat sanaa muscat manama tashkent astana bishkek dushanbe kathmandu colombo bangkok ' +
    'vientiane naypyidaw wellington santiago quito montevideo brasilia caracas bogota lima hanoi jakarta manila dhaka minsk baku yerevan tbilisi downing eu un us u.s uk u.k u.n e.u europe',
);

/** Texts, data, pictures, and what else can be read or seen. */
export const documentNouns = wordList(
  'report statement study studies data poll survey film movie documentary intelligence document documents records record figures statistics ' +
    'research evidence analysis analyses results result findings finding letter memo email emails article articles book paper papers ' +
    'text message messages post posts tweet tweets video footage image images photo photos photograph photographs map chart graph ' +
    'filing filings complaint lawsuit indictment affidavit warrant order ruling verdict decision opinion resolution law laws bill act treaty ' +
    'agreement constitution charter deal proposal offer plan draft bulletin communique declaration announcement notice sign banner ' +
    'poster placard headline headlines story stories account accounts transcript recording tape testimony census estimate estimates forecast forecasts projection ' +
    'projections model models simulation review audit assessment index database note dispatch cable cables leaflet pamphlet release ' +
    'editorial column blog website page essay novel song lyrics speech interview manifesto guidelines guidance policy rule rules regulations bylaws ' +
    'biography autobiography memoir diary history bible quran torah scripture legend myth manual brochure ad advertisement ' +
    'inscription caption label numbers list summary narrative rumors rumours polls surveys reports statements ' +
    'letters memos investigation inquiry probe experiment experiments test tests autopsy samples scan scans telemetry polling average averages tally theory comments remarks comment remark',
);

/** Before a name: a person bears it. */
export const personTitles = wordList(
  'mr mrs ms miss dr sir lord lady dame president minister chancellor premier secretary governor mayor senator sen rep gov gen lt col capt ' +
    'maj sgt adm general colonel captain major lieutenant sergeant admiral ambassador judge justice king queen prince princess pope bishop ' +
    'archbishop cardinal imam ayatollah emir sheikh sultan professor prof rev reverend father sister brother spokesman spokeswoman ' +
    'spokesperson pm secstate chairman chairwoman chair chief director leader commander officer mp analyst lawyer attorney ceo ' +
    'congressman congresswoman representative deputy envoy candidate nominee prophet coach author founder editor actor actress singer commissioner ' +
    'activist economist researcher reporter journalist expert detective inspector sheriff superintendent pres vice rabbi pastor hojjat ' +
    'undersecretary manager presenter host strategist adviser advisor historian scientist counsel aide executive owner',
);

/** Words for one or many whom the sentence does not name. */
export const personPronouns = wordList(
  'he she they it him her them his their its hers theirs who himself herself themselves',
);

export const speakersOwn = wordList(
  "i we you me us my our your myself ourselves let's i'm we're i've we've i'd we'd i'll we'll one you're you've",
);

/** What happens, and says nothing. */
export const eventNouns = wordList(
  'attack strike war fire earthquake quake flood flooding storm hurricane typhoon cyclone disease virus blast explosion bombing crash ' +
    'violence conflict pandemic outbreak accident disaster famine drought heatwave avalanche landslide tsunami raid shooting fighting crisis ' +
    'move incident event situation trend development epidemic battle operation clash unrest wave row dispute scandal shortage inflation climate ' +
    'weather eruption shutdown debt growth change changes cut cuts price prices rain wind heat cold snow tension tensions protest riot siege ' +
    'recession downturn sanctions strain variant collapse fact case way history experience name success failure response decision time',
);

/** Surnames that look like many people. */
export const surnames = wordList(
  'sanders saunders rogers rodgers myers meyers peters stevens chambers flowers summers winters waters walters masters bowers powers ' +
    'andrews matthews landers childers withers hughes connors flanders clements',
);

/** Adjectives behind a noun that a preposition follows: `sources close to the talks`. */
export const tiedAdjectives = wordList(
  'close familiar loyal opposed linked allied affiliated involved critical sympathetic near present',
);

/** Offices in capitals. */
export const offices = wordList('ceo cfo coo cto pm mp mep mps vp md chairperson gm dg');

/** Peoples whose names look like surnames. */
export const peoples = wordList(
  'chinese japanese lebanese vietnamese portuguese burmese taiwanese sudanese senegalese maltese iraqis israelis saudis pakistanis yemenis ' +
    'kuwaitis omanis qataris emiratis bahrainis bangladeshis azerbaijanis somalis afghanis tajiks uzbeks kurds druze',
);
