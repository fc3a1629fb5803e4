import { type About, formed, list, object, RULE_CODE, required, text } from './field.ts';

const waiver = object('a waiver', {
  rule: required(formed(RULE_CODE, 'the code of a rule, such as sourcing/anonymous-opinion'), {
    description: 'The code of the rule that is to be silent here.',
    standard: 'Adduce',
    examples: ['sourcing/anonymous-opinion'],
  }),
  reason: required(text, {
    description: 'Why it is right as it is. A waiver without a reason does not count.',
    standard: 'Adduce',
    examples: ['The endnote names the officials.'],
  }),
});

export const waivers = list(waiver);

export function waiversAbout(where: 'claim' | 'appearance' | 'file'): About {
  return {
    description: `Findings that are known and accepted in this ${where}, each with its reason.`,
    standard: 'Adduce',
    examples: [[{ rule: 'sourcing/anonymous-opinion', reason: 'The endnote names the officials.' }]],
  };
}
