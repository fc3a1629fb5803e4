import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../server/src/core/text/span.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { foldsIn } from '../../../server/src/features/folding.ts';
import { hintsIn } from '../../../server/src/features/inlay-hints/hints.ts';
import { linksIn } from '../../../server/src/features/links.ts';
import { selectionAt } from '../../../server/src/features/selection.ts';
import { linesOf } from '../../../server/src/features/semantic-tokens/lines.ts';
import { tokensIn } from '../../../server/src/features/semantic-tokens/tokens.ts';
import { randomEdit } from '../support/edits.ts';
import { harbourWith } from '../support/harbour.ts';
import { openFiles, openProject } from '../support/project.ts';

const SOURCE = harbourWith(`
  # About the harbour,
  # in two claims.
  sources:
    - id: S
      URL: https://example.org/a
      file: ../reports/harbour.txt
  claims:
    - id: C-1
      kind: event
      time: { expression: on Monday, basis: relative }
      quantities: [ { min: 94, comparator: at-least } ]
      appearances:
        - source: harbour
          quote: >-
            Two cranes fell
            into the basin
        - { source: harbour-later, quote: "The quay will reopen." }
    # region
    - { id: C-2, kind: state, about: [C-1, C-7], tags: ["🚢", b] }
    # endregion
`);
const ALL = { quoteLines: true, origins: true, dates: true, anchors: true };

/** Everything these features say of a file. */
function everything(workspace: Workspace, uri: string) {
  const length = workspace.annotationText(uri)?.length ?? 0;
  return {
    tokens: workspace.pieces(uri).flatMap((piece) =>
      tokensIn(workspace, piece, uri).map(({ start, end, ...token }) => ({
        ...token,
        start: start + piece.start,
        end: end + piece.start,
      })),
    ),
    folds: foldsIn(workspace, uri, 1000),
    hints: hintsIn(workspace, uri, { start: 0, end: length }, ALL),
    links: linksIn(workspace, uri),
  };
}

describe('what is shown in an annotation file, whatever is typed', () => {
  it('lies inside the text, and is the same as if the file had just been opened', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 5 }), fc.nat(), (edits, anywhere) => {
        const { workspace, uri, files } = openProject(SOURCE);
        const path = uri('claims/a.claims.yaml');
        everything(workspace, path);
        for (const edit of edits) {
          const span = edit.spanIn(workspace.annotationText(path)?.length ?? 0);
          workspace.editAnnotations(path, workspace.rangeIn(path, span), edit.newText);
        }
        workspace.settle();
        const text = workspace.annotationText(path) ?? '';
        const isInside = ({ start, end }: Span) => start >= 0 && start <= end && end <= text.length;
        const found = everything(workspace, path);
        let end = 0;
        for (const token of found.tokens) {
          assert(token.start >= end && token.end > token.start && isInside(token));
          end = token.end;
          for (const line of linesOf(text, token)) assert(isInside(line) && line.start < line.end);
        }
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { first, last } of found.folds) assert(first >= 0 && first < last && last < lines);
        for (const { at } of found.hints) assert(isInside({ start: at, end: at }));
        for (const { span } of found.links) assert(isInside(span));
        const offset = anywhere % (text.length + 1);
        let inner = { start: offset, end: offset };
        for (const span of selectionAt(workspace, path, offset)) {
          assert(isInside(span) && span.start <= inner.start && inner.end <= span.end);
          inner = span;
        }
        assert.deepEqual(inner, { start: 0, end: text.length });

        const registry = 'claims/registry.claims.yaml';
        const fresh = openFiles(files, {
          [registry]: workspace.annotationText(uri(registry)) ?? '',
          'claims/a.claims.yaml': text,
        });
        assert.deepEqual(everything(fresh, path), found);
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});
