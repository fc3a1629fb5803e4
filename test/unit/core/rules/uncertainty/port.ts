import assert from 'node:assert/strict';
import { growth } from '../../../../bench/growth.ts';
import { openProject } from '../../../support/project.ts';

/** What a case says of its claim; whatever is left out is as it should be. May hold marks. */
export interface Parts {
  /** The sentence of the report, and the quote where that is not given. */
  readonly text: string;
  readonly kind: string;
  readonly proposition: string;
  readonly quote?: string;
  /** Further keys of the appearance, as in a flow map. */
  readonly appearance?: string;
  readonly attribution?: string;
  /** Further keys of the claim, one on each line. */
  readonly claim?: readonly string[];
  /** A second appearance, in a report of its own. */
  readonly other?: { readonly text: string; readonly appearance?: string };
}

/** Somebody who is cited by name. */
export const BROOK =
  '[ { claimer: courier }, { claimer: brook, cue: said, identification: named, number: singular } ]';

/** A project of two reports, a registry and a file with one claim. */
export function port({
  text,
  kind,
  proposition,
  quote,
  appearance,
  attribution,
  claim,
  other,
}: Parts): string {
  const lines = [
    '//- /reports/courier.txt',
    text,
    '//- /reports/tide.txt',
    other?.text ?? 'The tide turned.',
    '//- /claims/registry.claims.yaml',
    'sources:',
    '  - { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/courier.txt }',
    '  - { id: tide, type: article-newspaper, issued: "2024-05-07", file: ../reports/tide.txt }',
    'entities:',
    '  - { id: brook, type: person, name: Ada Brook }',
    '//- /claims/port.claims.yaml',
    'claims:',
    '  - id: P-1',
    `    kind: ${kind}`,
    `    proposition: ${proposition}`,
    ...(claim ?? []).map((line) => `    ${line}`),
    '    appearances:',
    '      - source: courier',
    `        quote: ${quote ?? JSON.stringify(text)}`,
    `        attribution: ${attribution ?? '[ { claimer: courier } ]'}`,
    ...(appearance === undefined ? [] : appearance.split('\n').map((line) => `        ${line}`)),
  ];
  if (other !== undefined)
    lines.push(
      '      - source: tide',
      `        quote: ${JSON.stringify(other.text)}`,
      '        attribution: [ { claimer: tide } ]',
      ...(other.appearance === undefined ? [] : [`        ${other.appearance}`]),
    );
  return `${lines.join('\n')}\n`;
}

/** Checks that a claim on a sentence made of one piece is checked in time linear in the length of the sentence. */
export function assertCheckedInLinearTime(piece: string, parts: Omit<Parts, 'text'>): void {
  const { worst } = growth(
    (size) => {
      const fixture = port({
        ...parts,
        text: `The port ${piece.repeat(Math.ceil(size / piece.length))}closed.`,
      });
      return () => openProject(fixture).workspace.findings('file:///project/claims/port.claims.yaml');
    },
    [10_000, 80_000],
    { rounds: 3, leastMs: 0 },
  );
  assert.ok(worst < 4, `grows ${worst} times as fast as the sentence`);
}
