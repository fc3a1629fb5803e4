import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';

/** Who says what as the rows of a table for spreadsheets, one for each appearance; the first names the columns. */
export function tableOf({ claims }: Pick<WireEvidence, 'claims'>): readonly (readonly string[])[] {
  return [
    [
      'claim',
      'kind',
      'proposition',
      'source',
      'authority',
      'manner',
      'quote',
      'origins',
      'evaluation',
      'contested',
    ],
    ...claims.flatMap(({ kind, proposition, origins, evaluation, contested, cells }) =>
      cells.map(({ claim, source, chain, manner, quote }) => [
        claim,
        kind,
        proposition,
        source,
        chain,
        manner.join('; '),
        quote,
        origins,
        evaluation,
        contested ? 'yes' : 'no',
      ]),
    ),
  ];
}
