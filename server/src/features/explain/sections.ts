import { appearances } from './appearances.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { origins } from './origins.ts';
import { relations } from './relations.ts';
import type { Section } from './section.ts';
import { support } from './support.ts';
import { times } from './times.ts';

/** What is told of a claim, in this order. */
export const SECTIONS: readonly Section[] = [
  appearances,
  times,
  figures,
  origins,
  support,
  relations,
  findings,
];
