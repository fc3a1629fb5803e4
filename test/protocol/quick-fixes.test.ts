import assert from 'node:assert/strict';
import { CLAIMS, harbourWith, REGISTRY, withEditor } from './support/start.ts';

interface Case {
  /** The annotation file; `$0` marks where fixes are asked for. */
  readonly claims: string;
  readonly title: string;
  /** What then stands in the annotation file, or in the file named. */
  readonly gives: RegExp;
  readonly in?: string;
  readonly more?: string;
}

/** Takes a fix at the cursor, and sees that the finding goes. */
async function fixing({ claims, title, gives, in: path = CLAIMS, more = '' }: Case): Promise<void> {
  const marked = harbourWith(claims);
  await withEditor(`${marked.replace('$0', '')}${more}`, async (editor) => {
    const doc = await editor.open(CLAIMS);
    const before = await doc.diagnostics();
    const lines = marked.slice(marked.indexOf('//- /claims/a.claims.yaml\n')).split('\n').slice(1);
    const offset = lines
      .map((line) => line.slice(6))
      .join('\n')
      .indexOf('$0');
    const actions = await doc.codeActions({ start: offset, end: offset });
    const action = actions.find((one) => one.title === title);
    assert.ok(action !== undefined, `offered: ${actions.map((one) => one.title).join('; ')}`);
    assert.ok('diagnostics' in action && action.diagnostics?.length === 1);
    const [mended] = action.diagnostics;
    await doc.apply(action);
    await doc.diagnosticsThat(
      'go',
      (found) => found.length < before.length && !found.some(({ message }) => message === mended?.message),
    );
    assert.match(path === CLAIMS ? doc.text : editor.folder.read(path), gives);
  });
}

const claim = (rest: string) =>
  `claims:\n  - id: C-1\n    kind: event\n    proposition: Two cranes fell into the basin.\n${rest}`;
const quoting = (source: string, quote: string) =>
  claim(`    appearances:
      - source: ${source}
        quote: ${quote}
        attribution: [ { claimer: port } ]`);

describe('quick fixes', () => {
  it('take the id that was meant', () =>
    fixing({
      claims: claim('    event: "clos$0ur"'),
      title: 'Change to “closure”',
      gives: /event: "closure"/,
    }));

  it('register an id that is new, where the others of its kind are', () =>
    fixing({
      claims: claim('    participants: [ { entity: fire-br$0igade } ]'),
      title: 'Register “fire-brigade” under “entities”',
      in: REGISTRY,
      gives: /id: master, .*\n {2}- id: fire-brigade\nevents:/,
    }));

  it('register it in the file itself where there are some of its kind', () =>
    fixing({
      claims: 'entities:\n  - { id: bay }\nevents:\n  - id: flood\n    place: { entity: isl$0and }\n',
      title: 'Register “island” under “entities”',
      gives: /id: bay \}\n {2}- id: island\nevents:/,
    }));

  it('take the closest passage for a quote that does not stand', () =>
    fixing({
      claims: quoting('harbour', 'Port officials cl$0osed the quay on Monday.'),
      title: 'Quote the closest passage instead',
      gives: /quote: Port officials shut the quay on Monday\./,
    }));

  it('tell repeats apart by the words around them', () =>
    fixing({
      claims: quoting('both', 'The quay will re$0open.'),
      title: 'Mean the one on line 4 of the report',
      gives: /prefix: "hurt\."\n {8}quote: The quay/,
      more: `      //- /claims/b.claims.yaml
      sources: [ { id: both, type: report, issued: "2024-03-05", file: ../reports/harbour.txt } ]
`,
    }));

  it('name the work in which the words stand', () =>
    fixing({
      claims: quoting('harbour', 'Trains were not aff$0ected.'),
      title: 'Name “harbour-later” as the source',
      gives: /source: harbour-later/,
    }));

  it('record the hash of a report that was changed', () =>
    fixing({
      claims: `sources:\n  - id: new\n    type: report\n    issued: "2024"\n    file: ../reports/harbour.txt\n    sha256: "$0${'0'.repeat(64)}"`,
      title: 'Record the hash of the report as it is now',
      gives: /sha256: "(?!0{64})[0-9a-f]{64}"/,
    }));

  it('find a report under another folder or by a name like it', async () => {
    const source = (file: string) =>
      `sources:\n  - id: new\n    type: report\n    issued: "2024"\n    file: ${file}`;
    for (const file of ['harb$0our.txt', '../reports/harb$0or.txt', '"/har$0bours.txt"'])
      await fixing({
        claims: source(file),
        title: 'Change to “../reports/harbour.txt”',
        gives: /file: "\.\.\/reports\/harbour\.txt"/,
      });
  });

  it('find a report beside one with a percent sign in its name', () =>
    fixing({
      claims: 'sources:\n  - id: new\n    type: report\n    issued: "2024"\n    file: 50$0%.txt',
      more: `      //- /reports/50%.txt
      Half of the quay is closed.
`,
      title: 'Change to “../reports/50%.txt”',
      gives: /file: "\.\.\/reports\/50%\.txt"/,
    }));

  it('give one of two equal ids another', () =>
    fixing({
      claims: 'events:\n  - { id: flood }\n  - { id: "flo$0od" }\n  - { id: flood-2 }',
      title: 'Change this one to “flood-3”',
      gives: /id: "flood-3"/,
    }));

  it('rename a key that is misspelt, or keep it as one’s own', async () => {
    await fixing({
      claims: claim('    propositon$0: All is well.').replace('    proposition:', '    x-proposition:'),
      title: 'Change to “proposition”',
      gives: /\n {4}proposition: All is well\./,
    });
    await fixing({
      claims: claim('    weath$0er: rain'),
      title: 'Change to “x-weather”',
      gives: /x-weather: rain/,
    });
  });

  it('delete a key that nothing reads, with what it holds', async () => {
    const title = 'Delete “weather” and what it holds';
    await fixing({
      claims: claim(
        '    # so they said\n    weath$0er:\n      - rain\n      - wind\n    # the harbour\n    event: closure',
      ),
      title,
      gives: /basin\.\n {4}# the harbour\n {4}event: closure/,
    });
    await fixing({
      claims: claim('    weath$0er: |\n      rain').replace('    kind: event\n', ''),
      title,
      gives: /basin\.\n/,
    });
    await fixing({
      claims: 'events: [ { id: flood, weath$0er: [ rain, wind ], label: Flood } ]',
      title,
      gives: /\{ id: flood, label: Flood \}/,
    });
    await fixing({
      claims: 'events:\n  - weath$0er: rain\n    id: flood',
      title,
      gives: /\n {2}- id: flood/,
    });
  });

  it('take a value that is allowed', () =>
    fixing({
      claims: claim('').replace('kind: event', 'kind: eve$0nts'),
      title: 'Change to “event”',
      gives: /kind: event\n/,
    }));

  it('quote a value that a comma cuts', () =>
    fixing({
      claims: claim('    quantities: [ { value: 26000, expression: over 26,0$000 people } ]'),
      title: 'Quote the value',
      gives: /expression: "over 26,000 people" \}/,
    }));

  it('are none where nothing is wrong', () =>
    withEditor(harbourWith(claim('    event: closure')), async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.diagnostics();
      assert.deepEqual(await doc.codeActions('event: clo$0sure', 'person', ['quickfix']), []);
    }));
});
