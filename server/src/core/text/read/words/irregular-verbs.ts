/** Base, past and participle of the verbs that do not go by the rule, auxiliaries left out. */
export const irregularVerbs: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  (
    'arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent bent,' +
    'bet bet bet,bid bid bid,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,breed bred bred,' +
    'bring brought brought,build built built,burst burst burst,buy bought bought,cast cast cast,catch caught caught,' +
    'choose chose chosen,cling clung clung,come came come,cost cost cost,creep crept crept,cut cut cut,deal dealt dealt,dig dug dug,' +
    'draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,feel felt felt,' +
    'fight fought fought,find found found,flee fled fled,fling flung flung,fly flew flown,forbid forbade forbidden,' +
    'forecast forecast forecast,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,' +
    'get got got,give gave given,go went gone,grow grew grown,hang hung hung,hear heard heard,hide hid hidden,hit hit hit,' +
    'hold held held,hurt hurt hurt,keep kept kept,kneel knelt knelt,know knew known,lay laid laid,lead led led,leave left left,' +
    'lend lent lent,let let let,light lit lit,lose lost lost,make made made,mean meant meant,meet met met,' +
    'mistake mistook mistaken,overcome overcame overcome,oversee oversaw overseen,overtake overtook overtaken,' +
    'overthrow overthrew overthrown,pay paid paid,put put put,quit quit quit,read read read,ride rode ridden,ring rang rung,' +
    'rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,' +
    'shake shook shaken,shine shone shone,shoot shot shot,show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,' +
    'sink sank sunk,sit sat sat,sleep slept slept,slide slid slid,speak spoke spoken,spend spent spent,spin spun spun,' +
    'split split split,spread spread spread,spring sprang sprung,stand stood stood,steal stole stolen,stick stuck stuck,' +
    'sting stung stung,strike struck struck,swear swore sworn,sweep swept swept,swim swam swum,swing swung swung,' +
    'take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,' +
    'undergo underwent undergone,understand understood understood,undertake undertook undertaken,uphold upheld upheld,' +
    'wake woke woken,wear wore worn,weep wept wept,win won won,withdraw withdrew withdrawn,withhold withheld withheld,' +
    'withstand withstood withstood,write wrote written'
  )
    .split(',')
    .map((entry) => {
      const [base = '', past = '', participle = ''] = entry.split(' ');
      return [base, [past, participle]] as const;
    }),
);

/** Pasts that are no other form of their verb: `went`, `broke`. */
export const irregularPasts: readonly string[] = [...irregularVerbs.values()]
  .filter(([past, participle]) => past !== participle)
  .map(([past]) => past)
  .filter((past) => !irregularVerbs.has(past));
/** Pasts that are participles as well: `held`, `cut`. */
export const irregularPastParticiples: readonly string[] = [...irregularVerbs.values()]
  .filter(([past, participle]) => past === participle)
  .map(([past]) => past);
/** Participles that are nothing else: `gone`, `broken`. */
export const irregularParticiples: readonly string[] = [...irregularVerbs.values()]
  .filter(([past, participle]) => past !== participle)
  .map(([, participle]) => participle)
  .filter((participle) => !irregularVerbs.has(participle));
