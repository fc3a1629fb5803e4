import type { WireEvidence, WireEvidenceCell } from '../../../server/src/lsp/protocol.ts';

/** What a source says, in a row of facts. */
export interface Said {
  /** `at least 94 people`; empty in the row of a claim, where the source’s own words are all there is to say. */
  readonly words: string;
  readonly disputed: boolean;
  readonly cell: WireEvidenceCell;
}

/** A fact: what is asked, and what each source says to it. */
export interface FactLine {
  readonly key: string;
  readonly heading: FactHeading;
  readonly said: ReadonlyMap<string, readonly Said[]>;
}

export type FactHeading =
  | { readonly kind: 'figure'; readonly measure: string }
  | { readonly kind: 'time' }
  | { readonly kind: 'place' }
  | { readonly kind: 'participant'; readonly role: string };

/** Of the appearances of a claim, by its id. */
export type CellsOf = ReadonlyMap<string, readonly WireEvidenceCell[]>;

export function cellsByClaim({ claims }: Pick<WireEvidence, 'claims'>): CellsOf {
  const found = new Map<string, WireEvidenceCell[]>();
  for (const { cells } of claims)
    for (const cell of cells) {
      const own = found.get(cell.claim);
      if (own === undefined) found.set(cell.claim, [cell]);
      else own.push(cell);
    }
  return found;
}

/** The facts of an event, each with what the sources say to it: figures first, then when, where and who. */
export function factLines({ figures, facts }: WireEvidence, cells: CellsOf): readonly FactLine[] {
  return [
    ...figures.map(({ measure, figures: all }) => ({
      key: `figure ${measure}`,
      heading: { kind: 'figure', measure } as const,
      said: bySource(
        all.flatMap(({ claim, words, disputed }) =>
          (cells.get(claim) ?? []).map((cell) => ({ words, disputed, cell })),
        ),
      ),
    })),
    ...facts.map(({ kind, role, sayings }) => ({
      key: `${kind} ${role}`,
      heading: kind === 'participant' ? { kind, role } : { kind },
      said: bySource(
        sayings.flatMap(({ words, disputed, claims }) =>
          claims.flatMap((claim) => (cells.get(claim) ?? []).map((cell) => ({ words, disputed, cell }))),
        ),
      ),
    })),
  ];
}

/** What sources say of a claim itself. */
export function saidOf(cells: readonly WireEvidenceCell[]): ReadonlyMap<string, readonly Said[]> {
  return bySource(cells.map((cell) => ({ words: '', disputed: false, cell })));
}

function bySource(all: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const said of all) {
    const own = found.get(said.cell.source);
    if (own === undefined) found.set(said.cell.source, [said]);
    else own.push(said);
  }
  return found;
}
