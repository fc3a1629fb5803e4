import { wordList } from './word-list.ts';

/** Nouns of reporting, in the singular, by what gives their content. They are cues where they have a holder. */
export const nounGroups: readonly (readonly [frames: string, nouns: string])[] = [
  [
    'that',
    'claim statement report warning belief view assertion allegation accusation conclusion finding suggestion recommendation argument ' +
      'contention insistence admission acknowledgement acknowledgment announcement assessment estimate prediction forecast fear concern ' +
      'worry suspicion conviction assumption complaint charge declaration remark comment observation revelation denial promise pledge vow ' +
      'assurance opinion judgment judgement speculation confirmation contention notion proposal demand theory hypothesis sense ' +
      'testimony disclosure hint reminder certainty confidence doubt guarantee idea thesis',
  ],
  ['for', 'call demand appeal plea'],
  ['to', 'threat promise pledge vow call demand plea request'],
  ['to-have', 'claim'],
  ['of', 'accusation allegation claim warning denial'],
];

/** Nouns that make a cue with a verb before them: `expressed concern that`. */
export const heldNouns = wordList(
  'concern concerns fear fears doubt doubts hope hopes worry worries alarm confidence optimism warning warnings claim claims call calls ' +
    'view opinion belief suspicion suspicions complaint complaints regret frustration outrage surprise dismay skepticism scepticism assurance assurances',
);

/** Nouns whose `that` clause gives what is repeated. */
export const repeatedNouns = wordList(
  'claim claims call calls accusation accusations allegation allegations warning warnings demand demands assertion assertions belief ' +
    'view promise pledge threat threats charge charges denial denials criticism argument statement statements assurance assurances',
);

/** After a form of `be`: what a clause behind it makes a cue. */
export const mindAdjectives = wordList(
  'worried concerned convinced certain confident sure afraid adamant skeptical sceptical doubtful ' +
    'persuaded unconvinced alarmed fearful',
);

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
