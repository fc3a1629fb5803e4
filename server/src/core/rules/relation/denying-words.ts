import { wordList } from '../../text/read/words/word-list.ts';

/** Cues of somebody who says that what follows is not so. */
export const denying = wordList(
  'deny denies denied denying denial denials refute refutes refuted refuting dispute disputes disputed disputing',
  'reject rejects rejected rejecting dismiss dismisses dismissed dismissing contradict contradicts contradicted',
  'contest contests contested rebut rebuts rebutted disavow disavows disavowed repudiate repudiates repudiated',
);
