import * as l10n from '@vscode/l10n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';
import { keepOneStop, onArrowKey, onStopFocus } from '../shared/arrow-keys.ts';
import { ClaimHead } from './claim-head.tsx';
import { type ColumnGroup, columnGroups } from './columns.ts';
import { type CellsOf, type FactHeading, factLines, type Said, saidOf } from './matrix-rows.ts';
import { SaidCell } from './said-cell.tsx';
import { SourceHead } from './source-head.tsx';

/** So many rows of claims are drawn at once: a window is slow with thousands, and nobody reads them in one go. */
const ROWS = 100;
/** So many sources. */
const COLUMNS = 24;
/** So many answers of one source to one question; the rest are in the rows of their claims. */
const ANSWERS = 8;

/** Facts and claims down, sources across. */
export function Matrix({
  evidence,
  cells,
  claims,
}: {
  readonly evidence: WireEvidence;
  readonly cells: CellsOf;
  /** Those to be shown. */
  readonly claims: WireEvidence['claims'];
}) {
  const { sources } = evidence;
  const [rows, setRows] = useState(ROWS);
  const [columns, setColumns] = useState(COLUMNS);
  const groups = useMemo(() => columnGroups(sources, columns), [sources, columns]);
  const facts = useMemo(() => factLines(evidence, cells), [evidence, cells]);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => keepOneStop(table.current));
  const width = 1 + Math.min(sources.length, columns);

  return (
    <>
      <div class="scroll matrix" tabIndex={0} role="region" aria-label={l10n.t('Facts and claims by source')}>
        <table ref={table} onKeyDown={onArrowKey} onFocusIn={onStopFocus}>
          <Head groups={groups} />
          {facts.length > 0 && (
            <tbody class="facts">
              <SectionRow width={width} words={l10n.t('Facts')} />
              {facts.map(({ key, heading, said }) => (
                <tr key={key}>
                  <th scope="row" class="fact" dir="auto">
                    {headingWords(heading)}
                  </th>
                  <SaidCells groups={groups} said={said} />
                </tr>
              ))}
            </tbody>
          )}
          <tbody class="claims">
            <SectionRow width={width} words={l10n.t('Claims')} />
            {claims.slice(0, rows).map((claim) => (
              <tr key={claim.ids.join(' ')}>
                <th scope="row" class="fact">
                  <ClaimHead claim={claim} />
                </th>
                <SaidCells groups={groups} said={saidOf(claim.cells)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="bar">
        {claims.length > rows && (
          <button type="button" class="button" onClick={() => setRows(rows + ROWS)}>
            {l10n.t('Show {0} more claims', Math.min(ROWS, claims.length - rows))}
          </button>
        )}
        {sources.length > columns && (
          <button type="button" class="button" onClick={() => setColumns(columns + COLUMNS)}>
            {l10n.t('Show {0} more sources', Math.min(COLUMNS, sources.length - columns))}
          </button>
        )}
      </div>
    </>
  );
}

function Head({ groups }: { readonly groups: readonly ColumnGroup[] }) {
  const isGrouped = groups.some(({ goesBackTo }) => goesBackTo.length > 0);
  return (
    <thead>
      {isGrouped && (
        <tr class="groups">
          <td class="fact" />
          {groups.map(({ goesBackTo, sources }) =>
            goesBackTo.length === 0 ? (
              <td key={sources[0]?.id} />
            ) : (
              <th key={sources[0]?.id} scope="colgroup" colSpan={sources.length}>
                <span aria-hidden="true">⤶ </span>
                {l10n.t('{0} sources, one origin: {1}', sources.length, goesBackTo.join(' & '))}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        <th scope="col" class="fact">
          {l10n.t('What')}
        </th>
        {groups.flatMap(({ sources }) =>
          sources.map((source) => (
            <th scope="col" key={source.id}>
              <SourceHead source={source} />
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

/** A heading for the rows below it. */
function SectionRow({ width, words }: { readonly width: number; readonly words: string }) {
  return (
    <tr class="section">
      <th scope="rowgroup" colSpan={width}>
        <span>{words}</span>
      </th>
    </tr>
  );
}

function SaidCells({
  groups,
  said,
}: {
  readonly groups: readonly ColumnGroup[];
  readonly said: ReadonlyMap<string, readonly Said[]>;
}) {
  return groups.flatMap(({ sources }) =>
    sources.map(({ id }) => {
      const all = said.get(id) ?? [];
      return (
        <td key={id}>
          {all.slice(0, ANSWERS).map((one, index) => (
            <SaidCell key={`${one.cell.claim} ${index}`} said={one} />
          ))}
          {all.length > ANSWERS && (
            <span class="quiet line">{l10n.t('and {0} more, below', all.length - ANSWERS)}</span>
          )}
        </td>
      );
    }),
  );
}

function headingWords(heading: FactHeading): string {
  switch (heading.kind) {
    case 'figure':
      return heading.measure;
    case 'time':
      return l10n.t('When it was');
    case 'place':
      return l10n.t('Where it was');
    case 'participant':
      return heading.role === '' ? l10n.t('Who took part') : l10n.t('Who took part: {0}', heading.role);
  }
}
