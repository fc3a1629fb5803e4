import assert from 'node:assert/strict';
import { eachForm } from '../../../../../../server/src/core/text/read/words/verb-forms.ts';

describe('the forms of a verb', () => {
  const cases: Readonly<Record<string, string>> = {
    warn: 'warn warns warned warned warning',
    deny: 'deny denies denied denied denying',
    argue: 'argue argues argued argued arguing',
    agree: 'agree agrees agreed agreed agreeing',
    stress: 'stress stresses stressed stressed stressing',
    flag: 'flag flags flagged flagged flagging',
    admit: 'admit admits admitted admitted admitting',
    begin: 'begin begins began begun beginning',
    put: 'put puts put put putting',
    write: 'write writes wrote written writing',
    swear: 'swear swears swore sworn swearing',
  };
  for (const [verb, forms] of Object.entries(cases)) {
    it(`of ${verb} are ${forms}`, () => {
      const found: string[] = [];
      eachForm(verb, (form) => found.push(form));
      assert.equal(found.join(' '), forms);
    });
  }
});
