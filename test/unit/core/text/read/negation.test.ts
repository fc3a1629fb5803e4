import assert from 'node:assert/strict';
import { read } from '../../../../../server/src/core/text/read/read.ts';

describe('negation of the main verb', () => {
  const negated = [
    'The crew did not answer.',
    "The mayor said the bridge wasn't safe.",
    'Rescuers never found the second boat.',
    'The envoy told reporters that the talks had not begun.',
    'The army no longer holds the pass.',
    'The pilot failed to report the fault.',
    'The ministry has declined to comment.',
    'Engineers were unable to restart the plant.',
    'The court has yet to rule.',
    'No one was hurt.',
    'No injuries were reported.',
    'Nobody knows the price.',
    'There is no evidence of a leak.',
    'When the siren rang, the guards did not move.',
    'People who live on the coast do not trust the forecast.',
    'He served as envoy but did not speak the language.',
    'The road is open, but the port has not been cleared.',
    '“We will not pay,” she said.',
    'The minister, who spoke on Monday, did not name a date.',
  ];
  const affirmed = [
    'The crew answered at once.',
    'They left because the boat did not come.',
    'Men who did not register were fined.',
    'The law that does not apply here was cited.',
    'He not only came but stayed.',
    'She chose not to go.',
    'If the rain does not stop, the dam will break.',
    'There is no doubt that he knew.',
    'The team found no survivors.',
    'They said nothing.',
    'The rebels claimed the town, not the port.',
    'The failed coup cost him his post.',
    'The union asked why the firm had not paid.',
    'The trouble is “that nobody can pay for it.”',
    'It was a never-ending war.',
  ];
  for (const sentence of negated) it(sentence, () => assert.equal(read(sentence).negatedMainVerb, true));
  for (const sentence of affirmed) it(sentence, () => assert.equal(read(sentence).negatedMainVerb, false));
});
