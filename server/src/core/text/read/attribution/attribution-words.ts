import { wordList } from '../words/word-list.ts';

/** After `according to`, what is no source. */
export const notSources = wordList(
  'plan plans schedule need needs ability abilities taste tastes tradition custom size age rank income type merit preference ' +
    'preferences circumstances',
);

/** As the object of `claim`, `deny`, `announce`, what is no content. */
export const takenThings = wordList(
  'life lives victim victims title titles prize prizes medal medals gold silver bronze championship crown trophy asylum benefit benefits expenses refund ' +
    'compensation custody pension entry access bail permission visa visas parole opportunity chance request motion petition entrance service ' +
    'place places seat seats points inheritance throne allowance allowances tax insurance',
);

/** After `say`, what leaves nothing said. */
export const emptySayings = wordList('so nothing goodbye hello little prayers no yes');

/** Before `to` and a verb of saying: it was said after all (`went on to say`). Others only wish, try or ought to. */
export const sayingAfterAll = wordList(
  'on continued continues continue began begins started twitter facebook telegram x instagram radio television tv quick forced compelled had ' +
    'microphone podium floor first rushed hastened moved dared chose saw conference interview occasion opportunity statement',
);

/** Where or when something was said, behind a verb that stands behind its content: `…, she said in Oslo.` */
export const occasional = wordList('in on at near during after before from via through by');

/** Passives that give a description as somebody's words: `was described as`, not `was identified as`. */
export const described = wordList(
  'described portrayed depicted characterized characterised denounced praised hailed touted',
);
