import assert from 'node:assert/strict';
import { asCsv } from '../../../../client/webview/shared/csv.ts';

describe('a table as CSV', () => {
  it('quotes what would be read otherwise, and is UTF-8 to a spreadsheet', () =>
    assert.equal(
      asCsv([
        ['claim', 'quote'],
        ['C-1', 'He said: "No, never."\nNever.'],
      ]),
      '\ufeffclaim,quote\r\nC-1,"He said: ""No, never.""\nNever."\r\n',
    ));

  it('has nothing that a spreadsheet would work out', () =>
    assert.equal(asCsv([['=1+1', '-2', '@a', '+3', 'a=b']]), "\ufeff'=1+1,'-2,'@a,'+3,a=b\r\n"));
});
