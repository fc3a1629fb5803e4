import assert from 'node:assert/strict';
import type { RegistrationPlan } from '../../server/src/lsp/protocol.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { HARBOUR, REGISTRY, REPORT, withEditor } from './support/start.ts';

const DIGEST = 'reports/digest.txt';

const DIGEST_ALONE = `//- /${DIGEST}
      River Update, May 5, 2031
      The dam broke on Sunday, and the army came to the river at dawn.
      https://river.example.org/update-may-5-2031

      Two Towns Rise. Both Are Tense. (Port Authority)
      The towns were told of it at noon, and nobody slept.`;

const PROJECT = `${HARBOUR}
      ${DIGEST_ALONE}
`;

async function register(editor: FakeEditor, lines?: readonly (readonly [number, number])[]) {
  const uri = editor.folder.uriOf(DIGEST);
  return editor.request('adduce/registerWorks', { uri, ...(lines === undefined ? {} : { lines }) });
}

function accepted(answer: Awaited<ReturnType<typeof register>>): RegistrationPlan {
  assert(!('refused' in answer), 'refused' in answer ? answer.refused : '');
  return answer;
}

describe('registering the works of a report file', () => {
  it('proposes them with what the text says of each, and why', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(DIGEST);
      const answer = await editor.request('adduce/works', { uri: report.uri });
      assert(!('refused' in answer));
      assert.deepEqual(
        answer.works.map(({ lines, title, publisher, issued }) => ({ lines, title, publisher, issued })),
        [
          {
            lines: [1, 3],
            title: 'River Update, May 5, 2031',
            publisher: 'river.example.org',
            issued: '2031-05-05',
          },
          {
            lines: [5, 6],
            title: 'Two Towns Rise. Both Are Tense.',
            publisher: 'Port Authority',
            issued: null,
          },
        ],
      );
      for (const { why } of answer.works) assert(why.length > 0);
    }));

  it('adds an entry for each to the registry, which then holds', () =>
    withEditor(PROJECT, async (editor) => {
      const plan = accepted(await register(editor));
      assert.equal(editor.folder.pathOf(plan.uri), REGISTRY);
      assert.equal(plan.create, false);
      assert.deepEqual(plan.sources, ['update-may-5-2031', 'two-towns-rise-both-are-tense']);
      const registry = await editor.open(REGISTRY);
      const before = registry.text;
      await registry.change(registry.replacements(plan.edits));
      assert.deepEqual(await registry.diagnostics(), []);
      const added = registry.text.split('\n').filter((line) => !before.split('\n').includes(line));
      assert.deepEqual(
        added.filter((line) => !/sha256|accessed/.test(line)),
        [
          '  - id: update-may-5-2031',
          '    type: webpage',
          '    title: "River Update, May 5, 2031"',
          '    publisher: "river.example.org"',
          '    issued: "2031-05-05"',
          '    URL: https://river.example.org/update-may-5-2031',
          '    file: ../reports/digest.txt',
          '    segment: { lines: [1, 3] }',
          '  - id: two-towns-rise-both-are-tense',
          '    type: document',
          '    title: "Two Towns Rise. Both Are Tense."',
          // Registered as an entity by that name.
          '    publisher: port',
          '    issued: "XXXX"',
          '    file: ../reports/digest.txt',
          '    segment: { lines: [5, 6] }',
        ],
      );
      // A second time there is nothing to do.
      const again = await register(editor);
      assert('refused' in again && /registered already, as “update-may-5-2031”/.test(again.refused));
    }));

  it('takes those that were chosen, and no others', () =>
    withEditor(PROJECT, async (editor) => {
      assert.deepEqual(accepted(await register(editor, [[5, 6]])).sources, ['two-towns-rise-both-are-tense']);
      const nothing = await register(editor, []);
      assert('refused' in nothing);
    }));

  it('refuses when the report has changed since they were shown', () =>
    withEditor(PROJECT, async (editor) => {
      const answer = await register(editor, [[1, 2]]);
      assert('refused' in answer && /changed meanwhile/.test(answer.refused));
    }));

  it('says why there is nothing to register', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      const answer = await editor.request('adduce/works', { uri: report.uri });
      assert('refused' in answer && /registered already, as “harbour”, “harbour-later”/.test(answer.refused));
      await editor.writeFile('reports/one.txt', 'Dam breaks\n\nThe dam broke on Sunday. Nobody knew.\n');
      const one = await editor.open('reports/one.txt');
      const single = await editor.request('adduce/works', { uri: one.uri });
      assert('refused' in single && /seems to hold one work/.test(single.refused));
      await editor.writeFile('reports/none.txt', '\n');
      const none = await editor.open('reports/none.txt');
      const empty = await editor.request('adduce/works', { uri: none.uri });
      assert('refused' in empty && /none\.txt is empty/.test(empty.refused));
    }));

  it('says what to do where the registry cannot be added to', () =>
    withEditor(PROJECT, async (editor) => {
      for (const text of [
        'sources: [ { id: a } ]\n',
        'sources:\n  - id: a\n   type: "rep\n',
        'sources: &s\n  - &a { id: a }\n',
      ]) {
        await editor.writeFile(REGISTRY, text);
        const answer = await register(editor);
        assert(
          'refused' in answer && /is no plain list: .* does not read as YAML\. Write it/.test(answer.refused),
        );
      }
    }));

  it('adds them beside an entry for the whole file, which stays', () =>
    withEditor(
      `
      //- /adduce.yaml
      profile: intel
      //- /claims/registry.claims.yaml
      sources:
        - { id: digest, type: document, issued: "2031", file: ../reports/digest.txt } # as a whole
      //- /reports/digest.txt
      River Update, May 5, 2031
      The dam broke on Sunday, and the army came to the river at dawn.
      River Update, May 6, 2031
      The towns were told of it at noon, and nobody slept.
`,
      async (editor) => {
        const plan = accepted(await register(editor));
        assert.deepEqual(plan.sources, ['river-update-may-5-2031', 'river-update-may-6-2031']);
        const registry = await editor.open(REGISTRY);
        const before = registry.text.trimEnd();
        await registry.change(registry.replacements(plan.edits));
        assert.deepEqual(await registry.diagnostics(), []);
        assert(registry.text.startsWith(before));
        // From now on a sentence is annotated for the work it stands in.
        const report = await editor.open(DIGEST);
        const at = report.text.indexOf('towns were');
        const claim = await editor.request('adduce/annotate', {
          uri: report.uri,
          range: report.rangeOf({ start: at, end: at }),
        });
        assert(!('refused' in claim));
        assert.match(JSON.stringify(claim), /source: river-update-may-6-2031/);
        const again = await register(editor);
        assert('refused' in again && /registered already/.test(again.refused));
      },
    ));

  it('makes a registry where the project has none', () =>
    withEditor(
      `
      //- /adduce.yaml
      profile: intel
      //- /reports/digest.txt
      River Update, May 5, 2031
      The dam broke on Sunday, and the army came to the river at dawn.
      River Update, May 6, 2031
      The towns were told of it at noon, and nobody slept.
`,
      async (editor) => {
        const plan = accepted(await register(editor));
        assert.equal(editor.folder.pathOf(plan.uri), 'claims/registry.claims.yaml');
        assert.equal(plan.create, true);
        assert.match(plan.edits[0]?.newText ?? '', /^sources:\n {2}- id: river-update-may-5-2031\n/);
      },
    ));

  it('is offered to somebody who asks what can be done, once', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const report = await editor.open(DIGEST);
        const offered = async () =>
          (await report.codeActions({ start: 0, end: 0 })).filter(({ title }) =>
            /works of this file/.test(title),
          );
        const [action] = await offered();
        assert(action && 'edit' in action);
        assert.equal(action.title, 'Register the 2 works of this file');
        const registry = await editor.open(REGISTRY);
        await report.apply(action);
        assert.deepEqual(await registry.diagnostics(), []);
        assert.deepEqual(await offered(), []);
      },
      { initializationOptions: {} },
    ));
});

describe('making a folder of reports a project', () => {
  it('tells which of them hold several works, whose registration is then proposed', () =>
    withEditor(
      `
      //- /one.txt
      The quay was closed.
      ${DIGEST_ALONE}
      `,
      async (editor) => {
        const folder = editor.folder.uriOf('');
        const plan = await editor.request('adduce/createProject', { folder });
        assert(!('refused' in plan), 'refused' in plan ? plan.refused : '');
        assert.deepEqual(plan.several, [editor.folder.uriOf(DIGEST)]);
        assert.match(plan.summary, /reports\/digest\.txt seems to hold 2 works/);
        const answer = await editor.request('adduce/works', { uri: plan.several[0] ?? '' });
        assert(!('refused' in answer));
        assert.equal(answer.works.length, 2);
      },
    ));
});
