import type { FieldPath } from '../../../../schemas/describe.ts';
import { acts, claimKinds, entityTypes } from '../../../../schemas/vocabularies.ts';
import type { ClaimKind } from '../../core/model/claim-facts.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { type DraftLine, line } from '../annotate/draft.ts';
import { entityNamed } from '../annotate/publisher.ts';
import { snippetLiteral, snippetStop } from '../annotate/yaml-text.ts';
import { type CompletionContext, isSentinel } from './context.ts';
import { freeClaimId } from './ids.ts';
import type { CompletionItem } from './item.ts';

/** A whole entry to be filled in. */
interface Draft {
  readonly label: string;
  readonly detail: string;
  readonly lines: readonly DraftLine[];
}

/**
 * Whole entries, with stops where something must be written: a claim of each kind, a source, an entity, an event, an
 * appearance. Offered where an item of their list begins and nothing of it stands yet.
 *
 * @param path of the place in the file
 */
export function completeEntries(
  workspace: Workspace,
  uri: string,
  offset: number,
  context: CompletionContext,
  path: FieldPath,
): readonly CompletionItem[] {
  const begins = context.map?.entries.every(({ key }) => isSentinel(key.source)) ?? true;
  if (!begins || context.flow || context.hasColon || context.writes !== 'key') return [];
  const [section, place, list, item] = path;
  if (typeof place !== 'number') return [];
  const drafts =
    path.length === 2
      ? draftsFor(section, workspace, uri, offset)
      : path.length === 4 && section === 'claims' && list === 'appearances' && typeof item === 'number'
        ? [appearanceDraft(lastSource(workspace, uri, offset))]
        : [];
  return drafts.map((draft) => entryItem(draft, context));
}

function entryItem({ label, detail, lines }: Draft, context: CompletionContext): CompletionItem {
  const below = `\n${' '.repeat(context.column)}`;
  const dash = context.needsDash ? '- ' : '';
  return {
    label,
    kind: 'entry',
    detail,
    about: null,
    newText: dash + lines.map(({ plain }) => plain).join(below),
    snippet: `${dash}${lines.map(({ snippet }) => snippet).join(below)}$0`,
    span: context.span,
    insertable: false,
    filterText: label,
  };
}

function draftsFor(
  section: string | number | undefined,
  workspace: Workspace,
  uri: string,
  offset: number,
): readonly Draft[] {
  switch (section) {
    case 'claims': {
      const id = freeClaimId(workspace, uri);
      const source = lastSource(workspace, uri, offset);
      return Object.entries(claimKinds).map(([kind, { means }]) => claimDraft(kind, means, id, source));
    }
    case 'sources':
      return [HELD, NOT_HELD];
    case 'entities':
      return (['person', 'organization', 'place', 'class'] as const).map((type) => ({
        label: `entity: ${type}`,
        detail: entityTypes[type].means,
        lines: [stop('id', 'id', 1), line(`type: ${type}`), stop('name', '', 2), list('aliases', 3)],
      }));
    case 'events':
      return [EVENT];
    default:
      return [];
  }
}

/** Where the claim before comes from, most likely the next one does too. */
interface LikelySource {
  readonly id: string;
  readonly publisher: string;
}

function lastSource(workspace: Workspace, uri: string, offset: number): LikelySource | null {
  let id: string | null = null;
  for (const { entry, span } of workspace.entriesIn(uri)) {
    if (span.start >= offset) break;
    id = entry.quotes.at(-1)?.source ?? id;
  }
  if (id === null) {
    const all = workspace.all('source');
    id = all.length === 1 ? (all[0]?.definition.entry.id ?? null) : null;
  }
  if (id === null) return null;
  const publisher = workspace.definitions('source', id)[0]?.definition.entry.source?.publisher ?? null;
  return { id, publisher: (publisher === null ? null : entityNamed(workspace, publisher)) ?? id };
}

function claimDraft(kind: string, means: string, id: string, source: LikelySource | null): Draft {
  return {
    label: `claim: ${kind}`,
    detail: means,
    lines: [
      line(`id: ${id}`),
      line(`kind: ${kind}`),
      words('proposition', 1),
      ...(kind in OF_KIND ? (OF_KIND[kind] ?? []) : []),
      line('appearances:'),
      ...appearanceLines(source).map((one, at) => indented(one, at === 0 ? '  - ' : '    ')),
    ],
  };
}

const OF_KIND: Readonly<Partial<Record<string, readonly DraftLine[]>>> = {
  statement: [
    { plain: 'act: comment', snippet: `act: \${2|${Object.keys(acts).join(',')}|}` },
    list('about', 3),
  ],
  forecast: [words('horizon', 2), line('resolution: open')],
} satisfies Partial<Record<ClaimKind, readonly DraftLine[]>>;

function appearanceDraft(source: LikelySource | null): Draft {
  return {
    label: 'appearance',
    detail: 'another place where the claim stands',
    lines: appearanceLines(source),
  };
}

function appearanceLines(source: LikelySource | null): readonly DraftLine[] {
  return [
    stop('source', source?.id ?? '', 7),
    words('quote', 8),
    line('attribution:'),
    indented(stop('claimer', source?.publisher ?? '', 9), '  - '),
  ];
}

const HELD: Draft = {
  label: 'source: a report we hold',
  detail: 'a work whose text is a file of the project',
  lines: [
    stop('id', 'id', 1),
    stop('type', 'article-newspaper', 2),
    words('title', 3),
    stop('publisher', '', 4),
    words('issued', 5),
    stop('file', '', 6),
  ],
};

const NOT_HELD: Draft = {
  label: 'source: a work we do not hold',
  detail: 'known of, but its text is not at hand',
  lines: [
    stop('id', 'id', 1),
    stop('type', 'article-newspaper', 2),
    stop('publisher', '', 3),
    words('issued', 4),
    line('held: false'),
  ],
};

const EVENT: Draft = {
  label: 'event',
  detail: 'something that happened, where claims of many texts meet',
  lines: [
    stop('id', 'id', 1),
    words('label', 2),
    words('time', 3),
    { plain: 'place: { entity: }', snippet: 'place: { entity: $4 \\}' },
  ],
};

/** A value that is no text in quotes. */
function stop(key: string, text: string, at: number): DraftLine {
  return { plain: `${key}: ${text}`, snippet: `${key}: ${text === '' ? `$${at}` : snippetStop(at, text)}` };
}

/** Words or a date, in quotes. */
function words(key: string, at: number): DraftLine {
  return { plain: `${key}: ""`, snippet: `${key}: "$${at}"` };
}

function list(key: string, at: number): DraftLine {
  return { plain: `${key}: []`, snippet: `${key}: [$${at}]` };
}

function indented({ plain, snippet }: DraftLine, lead: string): DraftLine {
  return { plain: lead + plain, snippet: snippetLiteral(lead) + snippet };
}
