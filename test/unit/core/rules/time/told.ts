/** What the fixtures of this folder say beside what every claim needs. */
export interface Told {
  /** The report: one sentence a line. */
  readonly report: string;
  /** The words quoted. Absent: the first line of the report. */
  readonly quote?: string;
  /** The `time` of the claim, as YAML; ranges may be marked in it. */
  readonly time: string;
  /** When the report was issued, as YAML. Absent: on Thursday, 25 January 2024. */
  readonly issued?: string;
  readonly kind?: string;
  /** The hops behind the publisher, as YAML. */
  readonly chain?: string;
  readonly proposition?: string;
  /** Further lines of the claim, such as its event. */
  readonly more?: string;
  /** Further lists of the annotation file, such as `events`. */
  readonly lists?: string;
}

/** A project of one report and one claim on it, which a careful analyst could have written but for its time. */
export function told({
  report,
  quote = report.split('\n')[0] ?? '',
  time,
  issued = 'issued: "2024-01-25"',
  kind = 'event',
  chain = '',
  proposition = 'Rockets hit the harbour of Ostra.',
  more = '',
  lists = '',
}: Told): string {
  return `
//- /reports/courier.txt
${report}
//- /claims/courier.claims.yaml
sources:
  - { id: courier, type: article-newspaper, ${issued}, file: ../reports/courier.txt }
${lists}
claims:
  - id: C-1
    kind: ${kind}
    proposition: ${proposition}
    ${more}
    time: { ${time} }
    appearances:
      - source: courier
        quote: ${JSON.stringify(quote)}
        attribution: [ { claimer: courier }${chain === '' ? '' : `, ${chain}`} ]
`;
}

/** The registry and the chain of a report in which a mayor speaks. */
export const MAYOR = {
  lists: 'entities: [ { id: mayor, type: person, name: the mayor } ]',
  chain: '{ claimer: mayor, cue: said, identification: role, number: singular }',
};

/** A waiver of a finding of the claim. */
export function waived(rule: string): string {
  return `waive: [ { rule: ${rule}, reason: Agreed with the desk. } ]`;
}
