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
