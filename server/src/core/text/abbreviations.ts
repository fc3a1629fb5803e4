/**
 * How a word that is written with a stop behaves before a capital or a figure.
 *
 * - `title`: a name follows; never an end (`Gen.`).
 * - `place`: first part of a name (`St.`), or its last (`Main St.`): an end only before a word that opens sentences.
 * - `date`: months and weekdays; no end before a figure or another date word (`Jan. 28`).
 * - `number`: a number or letter follows (`No. 5`, `Fig. B`); otherwise an end.
 * - `tail`: comes after a name (`Inc.`, `Jr.`): an end only before a word that opens sentences.
 * - `inner`: always continues (`e.g.`, `vs.`).
 * - `measure`: a unit after a figure (`30 kg.`): no end before another figure (`5 ft. 10 in.`).
 * - `clock`: `a.m.`, `p.m.`.
 * - `last`: usually closes what it stands in (`etc.`): an end before a capital.
 */
export type Abbreviation =
  | 'title'
  | 'place'
  | 'date'
  | 'number'
  | 'measure'
  | 'tail'
  | 'inner'
  | 'clock'
  | 'last';

/** Written with a capital (or all in capitals); in lower case they are ordinary words (`sun`, `mar`, `gen`). */
export const capitalised: Readonly<Partial<Record<Abbreviation, string>>> = {
  title:
    'Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Fr Msgr Hon Pres Gen Gens Lt Col Cols Maj Brig Cmdr Comdr Cdr Capt Cpt ' +
    'Sgt Sgts Cpl Pvt Pfc Adm Ens Sen Sens Rep Reps Gov Govs Amb Supt Insp Det Atty Ald Asst Assoc Dep Ayat Sr Sra Rt Vice-Adm ' +
    'Ret Spec Ofc Cllr Const Comdt Cmdt Adj Secy Treas Chmn Engr Dir Bp Abp Srta Dra Hr Fra ' +
    'Wm Chas Geo Thos Jas Jos Robt Benj Edw',
  place: 'St Ste Sts Mt Mts Ft Pt Sta Pto Cd',
  date: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun',
  number:
    'No Nos Abs Pic Pics Art Arts Sec Secs Ch Op Ex Pl App Res Doc Docs Ref Refs Reg Regs Bk Rm Apt Cl Sched Exh Fn Stat Evid Civ Crim Proc Tab Figs Eqs Rte Rtes',
  tail:
    'Inc Ltd Co Cos Corp Bros Jr Esq Assn Univ Dept Ave Blvd Rd Hwy Pkwy Sq Bldg Mfg Intl Natl Govt Ind Mil Div Dist ' +
    'Pte Pty Plc Bhd Sdn Cie Cir Supp Bn Bde Regt Sqn Coy Plt Brig Ctr Hosp Inst Acad Soc Cmte Ctte Intel Mech Armd Inf Arty Cav Abn Amph Admin Mgmt Econ Agric Mun Int’l Nat’l Int Nat Fed Ops Switz Ger Terr Prov Ont Que Sask Alta Ed ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wisc Wyo',
};

/** Written in either case. Two-part ones stand without the last stop. */
export const anyCase: Readonly<Partial<Record<Abbreviation, string>>> = {
  number:
    'no nos n° nrs p pp vol vols fig figs para paras pt pts ser eq eqs tel ext ch chs fn bk ver app tbl tbls deg lat lon fol fols',
  tail: 'co inc ltd corp al ph.d m.d b.a m.a ed eds dept est st ave jr min max sq tr transl ret retd govt intl natl',
  measure: 'hr hrs sec secs mins ft lb lbs oz km kg mi yd yds gal bbl mph kph',
  inner: 'vs v e.g eg i.e ie cf j.g viz approx ca c esp incl excl resp nr aka a.k.a b d',
  clock: 'a.m p.m',
  last: 'etc',
};

/** Those that are words or names of their own when all in capitals (`RT.`, `the CD.`, `IE.`). */
export const notShouted: ReadonlySet<string> = new Set('Rt Cd Pt Pl ie eg ca cf'.split(' '));
