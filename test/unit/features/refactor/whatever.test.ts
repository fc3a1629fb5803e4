import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml } from '../../../../server/src/core/yaml/parse.ts';
import type { RefactorEdit } from '../../../../server/src/features/refactor/refactoring.ts';
import { refactoringsAt } from '../../../../server/src/features/refactor/refactorings.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { openFiles, uriOf } from '../../support/project.ts';
import { untidyFiles } from '../format/untidy.ts';

const URI = uriOf('a.claims.yaml');
const OTHER = 'claims:\n  - id: harbour\n    appearances: [ { source: s, quote: q } ]\n';
const CLAIMS = `claims:
  - id: C-1
    proposition: Two cranes fell.
    appearances:
      - source: two words
        quote: "On Monday two cranes fell, the master said."   # so
        attribution: [ { claimer: the master } ]
      # of the second
      - { source: b, quote: 'it''s', attribution: [] }
  - kind: event
    id: C-2
    proposition: |
      Two cranes
      fell.
`;

describe('refactorings, whatever the file', function () {
  this.timeout(60_000);

  it('throw nothing, stay inside the text, and leave sound what was sound', () => {
    const port = { read: () => ({ ok: false, reason: 'missing' }) as const, sha256: () => '' };
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const files = fc.oneof(
      untidyFiles,
      fc
        .tuple(place, fc.nat(3), fc.constantFrom('', ' ', '\n', '#', '- ', '"', '[', '|', '&a ', '🙂'))
        .map(([at, gone, words]) => {
          const start = Math.floor(at * CLAIMS.length);
          return CLAIMS.slice(0, start) + words + CLAIMS.slice(start + gone);
        }),
    );
    fc.assert(
      fc.property(files, place, place, fc.boolean(), (text, from, length, crlf) => {
        const file = crlf ? text.replaceAll('\n', '\r\n') : text;
        const texts = { 'a.claims.yaml': file, 'b.claims.yaml': OTHER };
        const workspace = openFiles(port, texts);
        const start = Math.floor(from * file.length);
        const span = { start, end: Math.min(file.length, start + Math.floor(length * 12)) };
        const offered = refactoringsAt({
          workspace,
          uri: URI,
          span,
          port: { readText: () => null, reports: () => [] },
          snippets: false,
          picks: false,
        });
        for (const { title, edits } of offered) {
          if ('disabled' in edits) {
            assert.match(edits.disabled, /\.$/);
            continue;
          }
          for (const [path, before] of Object.entries(texts)) {
            const own: readonly RefactorEdit[] = edits.filter(({ uri }) => (uri ?? URI) === uriOf(path));
            for (const { span: at } of own)
              assert.ok(0 <= at.start && at.start <= at.end && at.end <= before.length, title);
            if (parseYaml(before).problems.length === 0)
              assert.deepEqual(parseYaml(applied(before, own)).problems, [], title);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
