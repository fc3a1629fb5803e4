import type { Ask, Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** A part of what is told of a claim. Another one is a file of its own and a line in `sections.ts`. */
export interface Section {
  /** Its key in JSON, in kebab case as in the format. */
  readonly key: string;
  /** Null where there is nothing to tell. */
  explain(claim: Definition, known: Known): SectionContent | null;
}

export interface SectionContent {
  /** For people: one line, without a stop. */
  readonly title: string;
  readonly lines: readonly SectionLine[];
  /** The same for programs: nothing but what JSON has. */
  readonly data: unknown;
}

export interface SectionLine {
  readonly text: string;
  /** A file and a line in it, or whatever else is shown beside the text, less prominently. */
  readonly beside?: string;
  /** How far below the line before it belongs: 0 or 1. */
  readonly depth?: 0 | 1;
}

/** What a section may look at. */
export interface Known {
  readonly workspace: Workspace;
  readonly ask: Ask;
  /** What a file is called, for whoever reads the explanation. */
  readonly fileOf: (uri: string) => string;
}
