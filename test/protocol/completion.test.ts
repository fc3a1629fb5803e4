import assert from 'node:assert/strict';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import { CLAIMS, harbourWith, REGISTRY, withEditor } from './support/start.ts';

/** Opens a project whose annotation file has one claim with the lines given, the cursor at `$0`. */
async function completing(
  claim: string,
  test: (doc: FakeDocument, offset: number) => Promise<void>,
): Promise<void> {
  const marked = harbourWith(claim);
  const body = marked.slice(
    marked.indexOf('//- /claims/a.claims.yaml\n') + '//- /claims/a.claims.yaml\n'.length,
  );
  const text = body
    .split('\n')
    .map((line) => line.replace(/^ {6}/, ''))
    .join('\n');
  const offset = text.indexOf('$0');
  await withEditor(marked.replace('$0', ''), async (editor) => {
    const doc = await editor.open(CLAIMS);
    assert.equal(doc.text, text.replace('$0', ''));
    await test(doc, offset);
  });
}

const labels = async (doc: FakeDocument, at: number) => (await doc.completion(at)).map((item) => item.label);

describe('completing', () => {
  it('offers the keys that are missing, those that must be there first', () =>
    completing('claims:\n  - id: C-1\n    kind: event\n    $0', async (doc, at) => {
      const found = await doc.completion(at);
      const sorted = [...found]
        .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
        .map((item) => item.label);
      assert.deepEqual(sorted.slice(0, 2), ['proposition', 'appearances']);
      assert(!sorted.includes('kind') && sorted.includes('evaluation'));
    }));

  it('offers keys in the middle of a word, deep inside, and in flow maps', async () => {
    await completing(
      'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        qu$0',
      async (doc, at) => {
        assert((await labels(doc, at)).includes('quote'));
      },
    );
    await completing(
      'claims:\n  - id: C-1\n    appearances: [ { source: harbour, $0 } ]',
      async (doc, at) => {
        assert((await labels(doc, at)).includes('attribution'));
      },
    );
    await completing('claims:\n  - id: C-1\n    evaluation: { cred$0', async (doc, at) => {
      assert((await labels(doc, at)).includes('credibility'));
    });
  });

  it('offers the lists at the margin', () =>
    completing('claims:\n  - id: C-1\n    kind: event\nev$0', async (doc, at) => {
      assert((await labels(doc, at)).includes('events'));
    }));

  it('offers the values of a closed list, with what they say', () =>
    completing('claims:\n  - id: C-1\n    kind: $0', async (doc, at) => {
      assert.deepEqual((await labels(doc, at)).sort(), [
        'assessment',
        'event',
        'forecast',
        'state',
        'statement',
      ]);
    }));

  it('offers ids of the right kind, found by name too', async () => {
    await completing('claims:\n  - id: C-1\n    event: $0', async (doc, at) => {
      const [item] = await doc.completion(at);
      assert.equal(item?.label, 'closure');
      assert.match(item.filterText ?? '', /Closure of the quay/);
    });
    await completing('claims:\n  - id: C-1\n    participants: [ { entity: p$0 } ]', async (doc, at) => {
      assert.deepEqual((await labels(doc, at)).sort(), ['master', 'port']);
    });
    await completing(
      'claims:\n  - id: C-1\n    appearances:\n      - source: $0\n        quote: x',
      async (doc, at) => {
        assert.deepEqual((await labels(doc, at)).sort(), ['agency', 'harbour', 'harbour-later']);
      },
    );
  });

  it('offers the source’s sentences by a few of their words, in order of fit', () =>
    completing(
      'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        quote: cranes bas$0',
      async (doc, at) => {
        const [item] = await doc.completion(at);
        assert(item);
        await doc.accept(at, item);
        assert.match(doc.text, /quote: "Two cranes fell into the basin, the harbour master said\."\n/);
      },
    ));

  it('offers no sentence of another work in the same file', () =>
    completing(
      'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        quote: trains$0',
      async (doc, at) => {
        assert(!(await labels(doc, at)).some((label) => label.includes('Trains')));
      },
    ));

  it('works while the claim is broken', () =>
    completing(
      'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        quote: "never closed\n    event: $0\n  - id: C-2',
      async (doc, at) => {
        assert((await labels(doc, at)).includes('closure'));
      },
    ));

  it('puts a sentence into a block scalar as it is', () =>
    completing(
      'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        quote: |\n          cranes bas$0\n        attribution: []',
      async (doc, at) => {
        const [item] = await doc.completion(at);
        assert(item);
        await doc.accept(at, item);
        assert.match(
          doc.text,
          /quote: \|\n {10}Two cranes fell into the basin, the harbour master said\.\n {8}attr/,
        );
      },
    ));

  it('leaves alone what follows in a flow map, on whichever of its lines', () =>
    completing(
      'claims:\n  - id: C-1\n    appearances:\n      - { source: harbour,\n          quote: cranes bas$0in fell }',
      async (doc, at) => {
        const [item] = await doc.completion(at);
        assert(item);
        await doc.accept(at, item);
        assert.match(doc.text, /quote: "Two cranes fell into the basin, the harbour master said\." \}\n/);
      },
    ));

  it('does not take a bracket in a comment for the beginning of a list', () =>
    completing('claims:\n  - id: C-1 # - [see\n    kind: eve$0nt or so', async (doc, at) => {
      const [item] = await doc.completion(at);
      assert(item);
      await doc.accept(at, item);
      assert.match(doc.text, /kind: event\n/);
    }));

  it('offers the words that the project uses where the format leaves the choice free', async () => {
    const claim = (id: string, rest: string) => `  - id: ${id}\n${rest}`;
    const used = `    quantities: [ { measure: cranes, value: 2, of: "cranes, tall" }, { measure: cranes, value: 3 } ]\n    tags:\n      - port\n      - quay # mine`;
    await completing(
      `claims:\n${claim('C-1', used)}\n${claim('C-2', '    quantities: [ { measure: c$0 } ]')}`,
      async (doc, at) => {
        const found = await doc.completion(at);
        assert.deepEqual(
          found.slice(0, 2).map(({ label, labelDetails }) => [label, labelDetails?.description]),
          [
            ['cranes', 'used 2 times'],
            ['fatalities', 'people killed'],
          ],
        );
      },
    );
    await completing(
      `claims:\n${claim('C-1', used)}\n${claim('C-2', '    tags: [ $0 ]')}`,
      async (doc, at) => {
        assert.deepEqual(await labels(doc, at), ['port', 'quay']);
      },
    );
    await completing(
      `claims:\n${claim('C-1', used)}\n${claim('C-2', '    quantities: [ { of: $0 } ]')}`,
      async (doc, at) => {
        assert.deepEqual(await labels(doc, at), ['cranes, tall']);
      },
    );
  });

  it('finds such words in files that are closed, and not the one being typed', () =>
    withEditor(
      `${harbourWith('claims:\n  - id: C-1\n    participants: [ { role: eye } ]')}
      //- /claims/b.claims.yaml
      claims:
        - id: C-9
          participants: [ { role: eye-witness, entity: master } ]
`,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const found = await doc.completion('role: eye$0');
        assert.equal(found[0]?.label, 'eye-witness');
        assert(!found.some(({ label }) => label === 'eye'));
      },
    ));

  it('offers a publisher by its id, else by the name that was used for it before', () =>
    completing(
      'sources:\n  - { id: x, publisher: port }\n  - { id: y, publisher: The Courier }\n  - id: z\n    publisher: $0',
      async (doc, at) => {
        assert.deepEqual(await labels(doc, at), ['port', 'master', 'The Courier']);
      },
    ));

  it('offers the next free id of a claim, the rules to waive, and the reports', async () => {
    await completing('claims:\n  - id: C-007\n    kind: event\n  - id: $0', async (doc, at) => {
      assert.deepEqual(await labels(doc, at), ['C-008']);
    });
    await completing('claims:\n  - id: C-1\n    waive: [ { rule: $0 } ]', async (doc, at) => {
      assert((await labels(doc, at)).includes('anchor/ambiguous'));
    });
    await completing('sources:\n  - id: new\n    file: $0', async (doc, at) => {
      assert.deepEqual(await labels(doc, at), ['../reports/harbour.txt']);
    });
  });

  it('sends no card before somebody looks at an item, and then what stands there now', () =>
    completing('claims:\n  - id: C-1\n    event: $0', async (doc, at) => {
      const [item] = await doc.completion(at);
      assert(item);
      assert.equal(item.documentation, undefined);
      const { documentation } = await doc.completionResolved(item);
      assert(typeof documentation === 'object');
      assert.match(documentation.value, /^Event `closure`\n\n\*\*Closure of the quay\*\*/);
      assert.deepEqual(await doc.completionResolved({ label: 'x', data: { uri: 1 } }), {
        label: 'x',
        data: { uri: 1 },
      });
      assert.deepEqual(await doc.completionResolved({ label: 'x' }), { label: 'x' });
    }));

  it('resolves from what the item carries alone, whatever was asked for in between', () =>
    withEditor(harbourWith('claims:\n  - id: C-1\n    event: clos\n    kind: st'), async (editor) => {
      const doc = await editor.open(CLAIMS);
      const [item] = await doc.completion('event: clos$0');
      await doc.completion('kind: st$0');
      const registry = await editor.open(REGISTRY);
      await registry.replace('Closure of the quay', 'Closing of the quay');
      assert(item);
      const { documentation } = await doc.completionResolved(item);
      assert(typeof documentation === 'object');
      assert.match(documentation.value, /Closing of the quay/);
    }));

  it('inserts or replaces, where the editor knows the difference', () =>
    completing('claims:\n  - id: C-1\n    kind: fo$0recast', async (doc, at) => {
      const item = (await doc.completion(at)).find(({ label }) => label === 'forecast');
      assert(item?.textEdit !== undefined && 'insert' in item.textEdit);
      assert.equal(doc.textOf(item.textEdit.insert), 'fo');
      assert.equal(doc.textOf(item.textEdit.replace), 'forecast');
    }));

  it('sends plain text and one range to an editor that knows no more', () =>
    withEditor(
      harbourWith('claims:\n  - id: C-1\n    appe\n  - # new'),
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const key = (await doc.completion('appe$0')).find(({ label }) => label === 'appearances');
        assert(key?.textEdit !== undefined && 'range' in key.textEdit);
        assert.equal(key.textEdit.newText, 'appearances:\n      - ');
        assert.equal(key.insertTextFormat, 1);
        assert.equal(key.detail, 'required');
        assert.equal(key.command, undefined);
        const entry = (await doc.completion('- $0# new')).find(({ label }) => label === 'claim: event');
        assert.match(entry?.textEdit?.newText ?? '', /^id: C-2\n {4}kind: event\n {4}proposition: ""\n/);
      },
      {
        initializationOptions: {},
        capabilities: {
          textDocument: {
            completion: {
              completionItem: {
                snippetSupport: false,
                insertReplaceSupport: false,
                labelDetailsSupport: false,
              },
            },
          },
        },
      },
    ));

  it('writes down what the quoted sentence says', () =>
    completing(
      'claims:\n  - id: C-1\n    quantities:\n      - $0\n    appearances:\n      - source: harbour\n        quote: Two cranes fell into the basin, the harbour master said.',
      async (doc, at) => {
        const list = await doc.completionList(at);
        assert.equal(list.isIncomplete, false);
        const [item] = list.items;
        assert(item);
        assert.equal(item.label, '“Two cranes”');
        assert.equal(item.insertTextFormat, 2);
        await doc.accept(at, item);
        assert.match(doc.text, /quantities:\n {6}- measure: \$\{1\|.*\|\}\n {8}value: 2\n {8}of: cranes\n/);
      },
    ));

  it('says that a list is cut, and no other', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `  - { id: e-${i}, name: Entity ${i} }`).join('\n');
    await completing(
      `entities:\n${many}\nclaims:\n  - id: C-1\n    participants: [ { entity: $0 } ]`,
      async (doc, at) => {
        const { isIncomplete, items } = await doc.completionList(at);
        assert.deepEqual([isIncomplete, items.length], [true, 200]);
      },
    );
    await completing('claims:\n  - id: C-1\n    $0', async (doc, at) => {
      assert.equal((await doc.completionList(at)).isIncomplete, false);
    });
  });
});
