import { placeData, placeInWords } from './places.ts';
import type { Section } from './section.ts';

/** What the checks find in the claim. */
export const findings: Section = {
  key: 'findings',
  explain(claim, known) {
    const { workspace } = known;
    const [place] = workspace.placesOf(claim);
    if (place === undefined) return null;
    const its = workspace
      .findings(place.uri)
      .filter(({ span }) => place.span.start <= span.start && span.end <= place.span.end)
      .map((finding) => ({ finding, at: placeData(place.uri, finding.span, known) }));
    return {
      title: its.length === 0 ? 'No findings' : 'Findings',
      lines: its.flatMap(({ finding, at }) => [
        { text: `${finding.severity}  ${finding.code}`, beside: placeInWords(at) },
        { text: finding.message, depth: 1 } as const,
      ]),
      data: its.map(({ finding: { code, severity, message, path }, at }) => ({
        code,
        severity,
        message,
        path,
        ...at,
      })),
    };
  },
};
