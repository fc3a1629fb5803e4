import assert from 'node:assert/strict';
import type { HintsWanted } from '../../../../server/src/features/inlay-hints/hint.ts';
import { aboutHint, hintsIn } from '../../../../server/src/features/inlay-hints/hints.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject } from '../../support/project.ts';

const CLAIMS = 'claims/a.claims.yaml';
const ALL: HintsWanted = { quoteLines: true, origins: true, dates: true, anchors: true };

/** The lines of the claims that have hints, with the hints in them: `quote: The quay ⟨line 2⟩`. */
function shown(source: string, wanted: HintsWanted = ALL): readonly string[] {
  const { workspace, uri, file } = openProject(source);
  let { text } = file(CLAIMS);
  const hints = hintsIn(workspace, uri(CLAIMS), { start: 0, end: text.length }, wanted);
  for (const { at, label } of [...hints].reverse()) text = `${text.slice(0, at)} ⟨${label}⟩${text.slice(at)}`;
  return text
    .split('\n')
    .filter((line) => line.includes('⟨'))
    .map((line) => line.trim());
}

/** What the hints say to those who ask. */
function told(source: string): readonly string[] {
  const { workspace, uri, file } = openProject(source);
  const { length } = file(CLAIMS).text;
  return hintsIn(workspace, uri(CLAIMS), { start: 0, end: length }, ALL).map(({ about }) =>
    (aboutHint(workspace, uri(CLAIMS), about) ?? '').replace(/\\([^\w\s])/g, '$1'),
  );
}

describe('hints at quotes', () => {
  it('name the line of the report, and lead there', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          appearances:
            - source: harbour
              quote: Two cranes fell
            - source: harbour-later
              quote: "The quay will reopen."
    `);
    assert.deepEqual(shown(source, { ...ALL, origins: false }), [
      'quote: Two cranes fell ⟨line 2⟩',
      'quote: "The quay will reopen." ⟨line 4⟩',
    ]);
    assert.deepEqual(told(source).slice(-1), [
      '[reports/harbour.txt, line 4](file:///project/reports/harbour.txt#L4)',
    ]);
  });

  it('are not there where the words do not stand in the report, or in two places', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          appearances:
            - { source: harbour, quote: The quay was painted. }
            - { source: harbour, quote: quay }
            - { source: agency, quote: Two cranes fell }
    `);
    assert.deepEqual(shown(source, { ...ALL, origins: false }), []);
  });

  it('say which lines, where a quote runs over several', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          appearances:
            - source: harbour
              quote: >-
                the harbour master said.
                The quay will reopen. Nobody
    `);
    assert.deepEqual(shown(source), ['The quay will reopen. Nobody ⟨lines 2–3⟩']);
  });
});

describe('hints at claims', () => {
  const twice = (second: string) =>
    harbourWith(`
      claims:
        - id: C-1
          appearances:
            - { source: harbour, quote: The quay will reopen., attribution: [ { claimer: harbour }, { claimer: port } ] }
            - { source: harbour-later, quote: The quay will reopen., attribution: [ { claimer: harbour-later }, { claimer: ${second} } ] }
    `);

  it('count documents and independent origins', () => {
    const [one] = shown(twice('port'), { ...ALL, quoteLines: false });
    assert.equal(one, '- id: C-1 ⟨2 documents, 1 origin⟩');
    const [two] = shown(twice('master'), { ...ALL, quoteLines: false });
    assert.equal(two, '- id: C-1 ⟨2 documents, 2 origins⟩');
  });

  it('say whose they are to those who ask', () => {
    assert.match(told(twice('port'))[0] ?? '', /^\*\*2 documents, 1 origin:\*\* harbour → Port Authority/);
  });

  it('are not there for one document with one origin', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          appearances:
            - { source: harbour, quote: The quay will reopen., attribution: [ { claimer: port } ] }
    `);
    assert.deepEqual(shown(source, { ...ALL, quoteLines: false }), []);
  });
});

describe('hints at dates', () => {
  const dated = (time: string, quote = 'Port officials shut the quay on Monday.') =>
    harbourWith(`
      claims:
        - id: C-1
          ${time}
          appearances:
            - source: harbour
              quote: ${quote}
    `);
  const only = { quoteLines: false, origins: false, dates: true, anchors: true };

  it('tell what words come to that count from the day of issue', () => {
    assert.deepEqual(shown(dated('time: { expression: on Monday, basis: relative }'), only), [
      'time: { expression: on Monday ⟨= 2024-03-04⟩, basis: relative }',
    ]);
    assert.deepEqual(shown(dated('kind: event'), only), [
      'quote: Port officials shut the quay on Monday ⟨= 2024-03-04⟩.',
    ]);
    assert.deepEqual(
      told(dated('kind: event'))[0],
      '“Monday”, counted from the day its text was issued (4 March 2024): 4 March 2024.',
    );
  });

  it('tell what a date is taken for that the text has wrong', () => {
    assert.deepEqual(
      shown(dated('time: { edtf: "2024-03-04", as-reported: "2023-03-04", sic: true }', 'Nobody'), only),
      ['time: { edtf: "2024-03-04", as-reported: "2023-03-04" ⟨= 2024-03-04⟩, sic: true }'],
    );
  });

  it('are not there where quotes are written in another way than they read', () => {
    assert.deepEqual(shown(dated('kind: event', '"Port officials shut the quay on M\\x6fnday."'), only), []);
  });
});

it('hints are those of the part asked for, and of the kinds wanted', () => {
  const { workspace, uri, file } = openProject(
    harbourWith(`
      claims:
        - { id: C-1, appearances: [ { source: harbour, quote: Two cranes fell } ] }
        - { id: C-2, appearances: [ { source: harbour, quote: Nobody was hurt } ] }
    `),
  );
  const { text } = file(CLAIMS);
  const second = { start: text.indexOf('- { id: C-2'), end: text.length };
  assert.deepEqual(
    hintsIn(workspace, uri(CLAIMS), second, ALL).map(({ label }) => label),
    ['line 3'],
  );
  const none = { quoteLines: false, origins: false, dates: false, anchors: false };
  assert.deepEqual(hintsIn(workspace, uri(CLAIMS), second, none), []);
});
