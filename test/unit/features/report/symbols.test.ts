import assert from 'node:assert/strict';
import { type ReportItem, reportOutline } from '../../../../server/src/features/report/symbols.ts';
import { OUTLINE_LIMIT } from '../../../../server/src/features/symbols.ts';
import { openProject, type TestProject } from '../../support/project.ts';
import { openDepot, REPORT } from './depot.ts';

/** The outline, one line for each item, indented. Everything lies within what it is inside of. */
function outlineOf({ workspace, uri, file }: TestProject, path: string): readonly string[] {
  const outline = reportOutline(workspace, uri(path));
  assert(outline !== null);
  const lines = (
    items: readonly ReportItem[],
    within: ReportItem['span'],
    indent: string,
  ): readonly string[] =>
    items.flatMap((item) => {
      assert(within.start <= item.span.start && item.span.end <= within.end, item.name);
      assert(item.span.start <= item.focus.start && item.focus.end <= item.span.end, item.name);
      const line = `${indent}${item.kind}: ${item.name}${item.detail === '' ? '' : ` (${item.detail})`}`;
      return [line, ...lines(item.inside, item.span, `${indent}  `)];
    });
  return lines(outline.items, { start: 0, end: file(path).text.length }, '');
}

describe('the outline of a report', () => {
  it('has its works, the headings and the sentences, with what has been made of each', () => {
    assert.deepEqual(outlineOf(openDepot(), REPORT), [
      'work: Fire at the depot (2 of 4 sentences claimed, 1 read)',
      '  heading: Fire at the depot',
      '    unread: A fire broke out at the depot on Monday. (no claim yet)',
      '    claimed: Nine workers were hurt, the fire brigade said. (C-1, C-4)',
      '    read: The depot belongs to Orlan. (read, nothing to claim)',
      '    claimed: Nobody was arrested. (C-3)',
      'work: toll (2 of 4 sentences claimed)',
      '  heading: Depot fire: the toll',
      '    claimed: Eleven workers were hurt. (C-2)',
      '    unread: Trains 🔥 ran late. (no claim yet)',
      '    claimed: Nine workers were hurt, one union said. (C-1)',
      '    unread: قالت الشرطة إن الحريق كان متعمدا. (no claim yet)',
    ]);
  });

  it('is the same with line breaks of two characters', () => {
    assert.deepEqual(outlineOf(openDepot({ eol: '\r\n' }), REPORT), outlineOf(openDepot(), REPORT));
  });

  it('says nothing of claims in a file that is no source', () => {
    assert.deepEqual(outlineOf(openDepot(), 'reports/other.txt'), [
      'unread: Nothing of this is anybody’s source.',
    ]);
  });

  it('nests headings of Markdown by their levels', () => {
    const project = openProject(`
      //- /r.md
      # Year

      ## Spring

      The river rose.

      ## Autumn

      It fell.
    `);
    assert.deepEqual(outlineOf(project, 'r.md'), [
      'heading: # Year',
      '  heading: ## Spring',
      '    unread: The river rose.',
      '  heading: ## Autumn',
      '    unread: It fell.',
    ]);
  });

  it('is cut where it would freeze an editor, and says by how much', () => {
    const project = openProject('//- /r.txt\nIt rained.');
    project.files.set(project.uri('long.txt'), 'It rained. '.repeat(OUTLINE_LIMIT + 7));
    const outline = reportOutline(project.workspace, project.uri('long.txt'));
    assert.equal(outline?.items.length, OUTLINE_LIMIT);
    assert.equal(outline?.more, 7);
  });

  it('is none of a file that is not there', () => {
    const { workspace, uri } = openDepot();
    assert.equal(reportOutline(workspace, uri('none.txt')), null);
  });
});
