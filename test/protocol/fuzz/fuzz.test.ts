import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FakeDocument } from '../../support/fake-editor/document.ts';
import type { FakeEditor } from '../../support/fake-editor/editor.ts';
import { CLAIMS, openEditor, PROJECT, REGISTRY, REPORT } from '../support/start.ts';
import { rangesIn } from './ranges.ts';
import { WILD_REQUESTS } from './requests.ts';

/** What people and tools type, and what nobody should. */
const TYPED = [
  '',
  'x',
  ' ',
  '\n',
  '\r\n',
  '\t',
  ': ',
  '- ',
  '  - id: C-9\n    kind: event\n',
  '    appearances:\n      - source: harbour\n        quote: Two cranes\n',
  '"',
  "'",
  '[ { ',
  ' } ]',
  '&a ',
  '*a',
  '# ',
  '|\n',
  '---\n',
  '😀',
  'שלום',
  '\ufeff',
  'Port officials said 12 people were hurt. ',
];

/** Something an editor does; places are parts of a thousand of the text. */
type Step =
  | {
      readonly do: 'edit';
      readonly file: number;
      readonly from: number;
      readonly length: number;
      readonly text: string;
    }
  | {
      readonly do: 'ask';
      readonly file: number;
      readonly request: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly do: 'ask and go on';
      readonly file: number;
      readonly request: number;
      readonly cancel: boolean;
    }
  | { readonly do: 'reopen'; readonly file: number };

const place = fc.integer({ min: 0, max: 1000 });
const file = fc.nat({ max: 2 });
const request = fc.nat({ max: WILD_REQUESTS.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      file,
      from: place,
      length: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
      text: fc.constantFrom(...TYPED),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('ask' as const), file, request, from: place, to: place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('ask and go on' as const), file, request, cancel: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), file }) },
);

describe('an editor gone wild', function () {
  this.timeout(180_000);
  const paths = [CLAIMS, REGISTRY, REPORT] as const;

  it('gets answers with places inside the texts, and the findings of a server that has just been started', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const editor = await openEditor(PROJECT);
        try {
          const documents: FakeDocument[] = [];
          for (const path of paths) documents.push(await editor.open(path));
          const unanswered: Promise<unknown>[] = [];
          for (const one of steps) await run(editor, documents, one, unanswered);
          await Promise.all(unanswered);
          await editor.request('adduce/ready', {});
          await sameAsFresh(documents);
          assert.deepEqual(
            editor.inbox.log.filter(({ message }) => / failed: /.test(message)),
            [],
          );
        } finally {
          await editor.stop();
        }
      }),
      { numRuns: Number(process.env.ADDUCE_FUZZ ?? 12) },
    ));
});

async function run(
  editor: FakeEditor,
  documents: FakeDocument[],
  step: Step,
  unanswered: Promise<unknown>[],
): Promise<void> {
  const document = documents[step.file];
  assert(document !== undefined);
  switch (step.do) {
    case 'edit': {
      const start = placeIn(document, step.from);
      const end = wholeCharacter(document.text, Math.min(document.text.length, start + step.length));
      return document.change([{ start, end, newText: step.text }]);
    }
    case 'ask': {
      const asked = WILD_REQUESTS[step.request];
      assert(asked !== undefined);
      if (!asked.isOffered(editor.server.capabilities)) return;
      const [from, to] = [placeIn(document, step.from), placeIn(document, step.to)].sort((a, b) => a - b);
      const [at, until] = [document.positionAt(from ?? 0), document.positionAt(to ?? 0)];
      const answer = await refused(editor.request(asked.method, asked.params(document.uri, at, until)));
      for (const { uri, range } of rangesIn(answer, document.uri)) {
        const about = documents.find((other) => other.uri === uri);
        assert(about !== undefined, `${asked.method} speaks of ${uri}`);
        about.spanOf(range);
      }
      return;
    }
    case 'ask and go on': {
      const asked = WILD_REQUESTS[step.request];
      assert(asked !== undefined);
      if (!asked.isOffered(editor.server.capabilities)) return;
      const nowhere = { line: 100_000, character: 7 };
      const params = asked.params(document.uri, { line: 0, character: 100_000 }, nowhere);
      unanswered.push(
        step.cancel
          ? editor.requestAndCancel(asked.method, params)
          : refused(editor.request(asked.method, params)),
      );
      return;
    }
    case 'reopen': {
      const { path, text } = document;
      // What is said of a version would be taken for the one of that number in the document’s next life.
      if (path !== REPORT) await document.diagnostics();
      await document.close();
      documents[step.file] = await editor.open(path, { text });
    }
  }
}

/** A request may be refused in words, such as the renaming of something that has no name; it may not fail. */
async function refused(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    // RequestFailed, ContentModified, RequestCancelled (LSP 3.17).
    if (code === -32803 || code === -32801 || code === -32800) return null;
    throw thrown;
  }
}

async function sameAsFresh(documents: readonly FakeDocument[]): Promise<void> {
  const fresh = await openEditor(PROJECT);
  try {
    const others: FakeDocument[] = [];
    for (const { path, text } of documents) others.push(await fresh.open(path, { text }));
    await fresh.request('adduce/ready', {});
    for (const [at, document] of documents.entries()) {
      // Of reports nothing is found.
      if (document.path === REPORT) continue;
      const other = others[at];
      assert(other !== undefined);
      const found = JSON.stringify(await document.diagnostics());
      const wanted = JSON.stringify(await other.diagnostics());
      // The two work in folders of different names.
      assert.equal(found.replaceAll(folderOf(document), ''), wanted.replaceAll(folderOf(other), ''));
    }
  } finally {
    await fresh.stop();
  }
}

function folderOf({ uri, path }: FakeDocument): string {
  return uri.slice(0, uri.length - path.length);
}

function placeIn({ text }: FakeDocument, part: number): number {
  return wholeCharacter(text, Math.round((text.length * part) / 1000));
}

/** An editor never puts its cursor into the middle of a character. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
