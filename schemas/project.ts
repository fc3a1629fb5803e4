import { choice, list, mapOf, object, optional, RULE_CODE, text } from './field.ts';
import * as words from './vocabularies.ts';
import { wordLists } from './words.ts';

/** What a project without an `adduce.yaml`, or without a key in it, goes by. */
export const PROJECT_DEFAULTS = {
  profile: 'intel',
  reports: ['**/*.txt', '**/*.md'],
  annotations: ['**/*.claims.yaml', '**/*.claims.yml'],
  exclude: ['**/node_modules/**', '**/.git/**', '**/.adduce/**'],
  failLevel: 'error',
  baseline: '.adduce/baseline.json',
} as const;

/** The project file, `adduce.yaml`. */
export const project = object('a project file', {
  profile: optional(choice(words.profiles), {
    description: `Whose conventions the default severities follow. Absent: ${PROJECT_DEFAULTS.profile}.`,
    standard: 'ICD 203 and 206; AP and Reuters handbooks',
    examples: ['newsroom'],
  }),
  reports: optional(list(text), {
    description: `Which files are reports, as globs from the project’s root. Absent: ${globs(PROJECT_DEFAULTS.reports)}.`,
    standard: 'Adduce',
    examples: [['reports/**/*.txt']],
  }),
  annotations: optional(list(text), {
    description: `Which files are annotation files, as globs from the project’s root. Absent: ${globs(PROJECT_DEFAULTS.annotations)}.`,
    standard: 'Adduce',
    examples: [['claims/*.claims.yaml']],
  }),
  exclude: optional(list(text), {
    description: `Which files are never looked at, as globs from the project’s root. Absent: ${globs(PROJECT_DEFAULTS.exclude)}.`,
    standard: 'Adduce',
    examples: [['**/drafts/**']],
  }),
  severities: optional(
    mapOf(RULE_CODE, 'codes of rules as keys, such as quantity/conflict', choice(words.severitiesOrOff)),
    {
      description: 'How much the findings of single rules matter here, by the rule’s code.',
      standard: 'LSP (severities)',
      examples: [{ 'quantity/conflict': 'error', 'entity/metonym': 'off' }],
    },
  ),
  'fail-level': optional(choice(words.severities), {
    description: `The least severity at which \`adduce check\` ends with exit code 1. Absent: ${PROJECT_DEFAULTS.failLevel}.`,
    standard: 'Adduce',
    examples: ['warning'],
  }),
  baseline: optional(text, {
    description: `The file with the findings that the project had when it took its rules on, from the project’s root: \`adduce check --update-baseline\` writes it. Absent: \`${PROJECT_DEFAULTS.baseline}\`.`,
    standard: 'Adduce',
    examples: ['claims/baseline.json'],
  }),
  words: optional(wordLists, {
    description:
      'Words that the reports of this project use in a way of their own, beside the lists that are built in. Read anew, and the reports with them, when it changes.',
    standard: 'Adduce',
    examples: [{ abbreviations: { title: ['Hujj'] } }],
  }),
});

function globs(patterns: readonly string[]): string {
  return patterns.map((pattern) => `\`${pattern}\``).join(', ');
}
