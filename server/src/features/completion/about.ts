import { type FieldPath, fieldAt } from '../../../../schemas/describe.ts';
import type { EntryKind } from '../../core/model/entry.ts';
import type { RulePages } from '../../core/rule-page.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { card } from '../cards.ts';
import { inContext } from '../in-context.ts';
import { code, escapeMarkdown } from '../markdown.ts';
import { aboutCode } from '../rule-codes.ts';

/**
 * What an item of a list is about, as data that travels to the editor and back: what is said of it is made when somebody
 * looks at the item, and from nothing else.
 */
export type About =
  | {
      readonly type: 'field';
      readonly root: 'annotation' | 'project';
      readonly path: FieldPath;
      /** One of its values. */
      readonly value?: string;
    }
  | { readonly type: 'entry'; readonly kind: EntryKind; readonly id: string }
  | { readonly type: 'rule'; readonly code: string }
  /** Words of a report, by their offsets. */
  | { readonly type: 'words'; readonly report: string; readonly start: number; readonly end: number };

/** What is said of an item, as Markdown; null where what it is about has gone meanwhile. */
export function documentationOf(workspace: Workspace, about: About, pages: RulePages): string | null {
  switch (about.type) {
    case 'field': {
      const field = fieldAt(about.path, about.root);
      if (field === null) return null;
      const value = field.values?.find((one) => one.value === about.value);
      return value === undefined
        ? field.markdown
        : `${code(value.value)}: ${escapeMarkdown(value.description)}\n\n${field.markdown}`;
    }
    case 'entry': {
      const found = workspace.definitions(about.kind, about.id)[0];
      return found === undefined ? null : card(workspace, found.definition);
    }
    case 'rule':
      return aboutCode(about.code, workspace, pages);
    case 'words': {
      const report = workspace.report(about.report);
      return report === null || about.end > report.text.length ? null : inContext(workspace, report, about);
    }
  }
}

const ENTRY_KINDS: ReadonlySet<unknown> = new Set<EntryKind>(['source', 'entity', 'event', 'claim']);

/** What came back from the editor, where it still is what was sent. */
export function readAbout(data: unknown): About | null {
  if (typeof data !== 'object' || data === null) return null;
  const about: Readonly<Record<string, unknown>> = { ...data };
  switch (about.type) {
    case 'field': {
      const { root, path, value } = about;
      if ((root !== 'annotation' && root !== 'project') || !isPath(path)) return null;
      return { type: 'field', root, path, ...(typeof value === 'string' && { value }) };
    }
    case 'entry':
      return isEntryKind(about.kind) && typeof about.id === 'string'
        ? { type: 'entry', kind: about.kind, id: about.id }
        : null;
    case 'rule':
      return typeof about.code === 'string' ? { type: 'rule', code: about.code } : null;
    case 'words': {
      const { report, start, end } = about;
      if (typeof report !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null;
      return 0 <= start && start <= end ? { type: 'words', report, start, end } : null;
    }
    default:
      return null;
  }
}

function isEntryKind(kind: unknown): kind is EntryKind {
  return ENTRY_KINDS.has(kind);
}

function isPath(path: unknown): path is FieldPath {
  return (
    Array.isArray(path) && path.every((step: unknown) => typeof step === 'string' || typeof step === 'number')
  );
}
