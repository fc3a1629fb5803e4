import assert from 'node:assert/strict';
import { nodeHost } from '../../server/src/node/host.ts';
import { rulePagesFolder } from '../../server/src/node/installation.ts';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import { PROJECT, serving, withEditor } from './support/start.ts';

const SETTINGS = 'adduce.yaml';

/** A test in the project file, with the pages of the rules at hand. */
const inSettings = (text: string, test: (doc: FakeDocument) => Promise<void>) =>
  withEditor(
    `${PROJECT}\n      //- /${SETTINGS}\n${text.replace(/^/gm, '      ')}\n`,
    async (editor) => test(await editor.open(SETTINGS)),
    { server: () => serving(nodeHost(rulePagesFolder()))() },
  );

const offered = async (doc: FakeDocument, at: number) => (await doc.completion(at)).map(({ label }) => label);

describe('the codes of rules in adduce.yaml', () => {
  it('are offered under severities, each with its severity and what is found, but those that are set', () =>
    inSettings('severities:\n  source/changed: error\n  anch', async (doc) => {
      const found = await doc.completion(doc.text.indexOf('anch') + 4);
      const drift = found.find(({ label }) => label === 'anchor/quote-drift');
      assert(drift);
      assert.equal(drift.labelDetails?.description, 'error');
      const { documentation } = await doc.completionResolved(drift);
      assert.match(JSON.stringify(documentation), /The words of a quote do not stand/);
      const labels = found.map(({ label }) => label);
      assert(labels.includes('yaml/syntax') && !labels.includes('source/changed'));
    }));

  it('say that a rule is off until it is asked for', async () => {
    const rule = 'review/uncovered-sentence';
    await inSettings('severities:\n  review/unc', async (doc) => {
      const found = await doc.completion(doc.text.indexOf('unc') + 3);
      const item = found.find(({ label }) => label === rule);
      assert.equal(item?.labelDetails?.description, 'off until asked for (hint)');
    });
    await inSettings(`severities: { ${rule}: information }\n`, async (doc) => {
      const told = (await doc.hoverText('review/unco$0vered')) ?? '';
      assert.match(told, /Default severity: \*\*hint\*\*; in this project \*\*information\*\*\./);
      assert.doesNotMatch(told, /Off until/);
    });
  });

  it('are summed up when hovered over', () =>
    inSettings('severities:\n  source/changed: error\n', async (doc) => {
      assert.match(
        (await doc.hoverText('source/cha$0nged')) ?? '',
        /no longer the one whose hash.*Default severity: \*\*warning\*\*; in this project \*\*error\*\*/s,
      );
    }));
});

describe('completing in adduce.yaml', () => {
  it('offers its keys, and the words that a key takes', async () => {
    await inSettings('fail-level: warning\npro', async (doc) => {
      const labels = await offered(doc, doc.text.indexOf('pro') + 3);
      assert(labels.includes('profile') && labels.includes('baseline') && !labels.includes('fail-level'));
    });
    await inSettings('profile: ', async (doc) => {
      assert.deepEqual(await offered(doc, 'profile: '.length), ['intel', 'newsroom']);
    });
    await inSettings('severities:\n  source/changed: ', async (doc) => {
      const labels = await offered(doc, doc.text.indexOf('changed: ') + 'changed: '.length);
      assert.deepEqual(labels, ['error', 'warning', 'information', 'hint', 'off']);
    });
  });
});
