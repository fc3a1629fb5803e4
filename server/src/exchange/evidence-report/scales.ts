/** How the grades and words of the report are to be read; the same in every report. */
export const SCALES: readonly (readonly [what: string, scale: string])[] = [
  [
    'Reliability of a source (Admiralty)',
    'A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged.',
  ],
  [
    'Credibility of a claim (Admiralty)',
    '1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
  ],
  [
    'Likelihood (ICD 203)',
    'almost no chance 1–5 %, very unlikely 5–20 %, unlikely 20–45 %, roughly even chance 45–55 %, likely 55–80 %, very likely 80–95 %, almost certain 95–99 %.',
  ],
  ['Independent origins', 'Documents count as one where all of them have it from the same origin.'],
];
