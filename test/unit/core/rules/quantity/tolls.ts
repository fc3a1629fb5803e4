/** A report and the claim that an annotator made of it. */
export interface Told {
  /** The one sentence of the report. */
  readonly says: string;
  /**
   * The quantity in YAML, without its outer braces, so that `}, {` makes several of it; `⟦…⟧` marks what a finding
   * stands at.
   */
  readonly quantity: string;
  /** More keys of the claim, one a line. */
  readonly more?: string;
  /** What of the sentence is quoted; absent: all of it. */
  readonly quote?: string;
  readonly event?: string | null;
  readonly kind?: string;
}

/**
 * A project of one report and one annotation file for each sentence: source `s1` and claim `C-1`, and so on. The days
 * of issue follow each other. Nothing is wrong in it but what the quantities say.
 */
export function tolls(...told: readonly Told[]): string {
  const registry = `
//- /claims/registry.claims.yaml
sources:
${told.map((_, i) => `  - { id: s${i + 1}, type: article-newspaper, issued: "2024-05-${String(10 + i)}", file: ../r${i + 1}.txt }`).join('\n')}
entities: [ { id: quay-7, type: place, name: Quay 7 }, { id: quay-8, type: place, name: Quay 8 } ]
events:
  - { id: sinking, label: Sinking of the ferry Larkspur, time: "2024-05-04" }
  - { id: raid, label: Raid on the depot, time: "2024-05-05" }
  - { id: raids, label: Raids on the depots, time: "2024-05-01/.." }
`;
  const files = told.map(
    ({ says, quantity, more = '', quote = says, event = 'sinking', kind = 'event' }, i) => {
      const lines = [
        `kind: ${kind}`,
        `proposition: ${JSON.stringify(quote.endsWith('.') ? quote : says)}`,
        ...(event === null ? [] : [`event: ${event}`]),
        `quantities: [ { ${quantity} } ]`,
        `appearances: [ { source: s${i + 1}, quote: ${JSON.stringify(quote)}, attribution: [ { claimer: s${i + 1} } ], certainty: certain } ]`,
        ...more.split('\n').filter((line) => line.trim() !== ''),
      ];
      return `//- /r${i + 1}.txt\n${says}\n//- /claims/c${i + 1}.claims.yaml\nclaims:\n  - id: C-${i + 1}\n${lines.map((line) => `    ${line}`).join('\n')}\n`;
    },
  );
  return `${registry}${files.join('')}`;
}
