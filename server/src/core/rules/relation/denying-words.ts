import { wordList } from '../../text/read/words/word-list.ts';

/** Cues of somebody who says that what follows is not so. */
export const denying = wordList(
  'deny denies denied denying denial denials refute refutes refuted refuting dispute disputes disputed disputing',
  'reject rejects rejected rejecting dismiss dismisses dismissed dismissing contradict contradicts contradicted',
  'contest contests contested rebut rebuts rebutted disavow disavows disavowed repudiate repudiates repudiated',
);

/** Cues of somebody who says that what follows is so. */
export const asserting = wordList(
  'say says said saying tell tells told state states stated claim claims claimed assert asserts asserted assertion',
  'declare declares declared insist insists insisted maintain maintains maintained announce announces announced',
  'report reports reported confirm confirms confirmed allege alleges alleged accuse accuses accused accusation',
  'write writes wrote affirm affirms affirmed argue argues argued boast boasts boasted',
);
