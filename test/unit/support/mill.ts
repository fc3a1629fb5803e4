import { createHash } from 'node:crypto';

/** A project whose report is replaced by an edited version: each of its sentences fares differently. */
export const MILL_REPORT = 'reports/mill.txt';
export const MILL_CLAIMS = 'claims/mill.claims.yaml';
export const MILL_REGISTRY = 'claims/registry.claims.yaml';

export const MILL_BEFORE = `Fire at the Oder mill
The mill on the Oder burned down on Sunday night. Eleven workers were inside when the roof caught fire.
The owner said that nobody had been warned. Firemen arrived within the hour and pumped water from the river.
Two of the workers were taken to hospital. Two of the drivers were taken to hospital.
Insurers will send an inspector this week.
The town council meets again in May.
`;

/**
 * The same, edited: one sentence stands as it was, one has moved, one is reworded, in one a figure has changed, and one
 * was taken out while one like it stays.
 */
export const MILL_AFTER = `Fire at the Oder mill
The town council meets again in May.
The mill on the Oder burned down on Sunday night. Fourteen workers were inside when the roof caught fire.
The owner said that nobody had been warned. Firemen came within the hour, pumping water from the river.
Two of the drivers were taken to hospital.
Insurers will send an inspector this week.
`;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export const MILL_QUOTES = {
  exact: 'The mill on the Oder burned down on Sunday night.',
  critical: 'Eleven workers were inside when the roof caught fire.',
  reworded: 'Firemen arrived within the hour and pumped water from the river.',
  gone: 'Two of the workers were taken to hospital.',
  moved: 'The town council meets again in May.',
} as const;

export const MILL_FILES: Readonly<Record<string, string>> = {
  [MILL_REPORT]: MILL_BEFORE,
  [MILL_REGISTRY]: `sources:
  - id: mill
    type: article-newspaper
    title: Fire at the Oder mill
    issued: "2024-05-06"
    file: ../reports/mill.txt # as received
    sha256: "${sha256(MILL_BEFORE)}"
    accessed: '2024-05-07'
    reliability: B
`,
  [MILL_CLAIMS]: `# What is claimed about the fire.
claims:
  - id: M-1
    kind: event
    proposition: The mill burned down on 5 May 2024.
    appearances:
      - source: mill
        quote: ${MILL_QUOTES.exact} # plain
        attribution: [ { claimer: mill } ]
  - id: M-2
    kind: state
    proposition: Eleven workers were in the mill.
    appearances:
      - { source: mill, quote: '${MILL_QUOTES.critical}', attribution: [ { claimer: mill } ] } # to be checked
  - id: M-3
    kind: event
    proposition: Firemen pumped water from the river.
    appearances:
      - source: mill
        # the hour is not given
        quote: >-
          Firemen arrived within the hour
          and pumped water from the river.
        attribution: [ { claimer: mill } ]
  - id: M-4
    kind: event
    proposition: Two workers were taken to hospital.
    appearances:
      - source: mill
        quote: "${MILL_QUOTES.gone}"
        attribution: [ { claimer: mill } ]
  - id: M-5
    kind: forecast
    proposition: The town council meets in May 2024.
    horizon: "2024-05"
    appearances:
      - source: mill
        quote: "${MILL_QUOTES.moved}"
        attribution: [ { claimer: mill } ]
    evaluation: { likelihood: very-likely, basis: The date is the council’s own. }
`,
};

/** Where the version before the edit is preserved. */
export const MILL_COPY = `.adduce/preserved/${sha256(MILL_BEFORE)}`;
