import { number } from '../budgets.ts';
import { table } from '../page.ts';
import type { FeatureResult } from './feature-bench.ts';

/** What an answer may take at most for nobody to wait for it: one frame of a screen, and a little more behind a letter. */
const AIM = { asked: 16, completionAfterKey: 25 } as const;

/** The figures as Markdown: each feature at each size, beside the peer where it has the feature. */
export function featureSection(results: readonly FeatureResult[], ours: string, heading: string): string {
  const rows = results
    .filter(({ contender }) => contender === ours)
    .map((result) => {
      const peer = results.find(
        ({ contender, feature, claims }) =>
          contender !== ours && feature === result.feature && claims === result.claims,
      );
      return [
        `${result.claims.toLocaleString('en-GB')} claims, ${result.feature}`,
        shown(result.asked?.p50),
        shown(result.asked?.p95),
        shown(result.afterKey?.p50),
        shown(result.afterKey?.p95),
        peer === undefined ? '' : shown(peer.asked?.p50),
        peer === undefined ? '' : shown(peer.afterKey?.p50),
        isMet(result) ? 'met' : '**missed**',
      ];
    });
  const [first] = results;
  const head = ['', 'p50', 'p95', 'key p50', 'key p95', 'peer p50', 'peer key p50', 'aim'];
  return [
    heading,
    '',
    table(head, rows),
    '',
    `Milliseconds from a question to its answer, over the protocol, in one open file of a project of`,
    `${(first?.project ?? 0).toLocaleString('en-GB')} claims; *key*: from a letter typed right before the question. The peer is`,
    'yaml-language-server with our JSON Schema, which has the file alone; *fails*: it answers with an error. The aim: p95 at most',
    `${AIM.asked} ms, completion right after a letter at most ${AIM.completionAfterKey} ms.`,
  ].join('\n');
}

function shown(figure: number | undefined): string {
  return figure === undefined ? 'fails' : number(figure);
}

function isMet({ feature, asked, afterKey }: FeatureResult): boolean {
  if (asked === null || afterKey === null) return false;
  return asked.p95 <= AIM.asked && (feature !== 'completion' || afterKey.p95 <= AIM.completionAfterKey);
}
