import { edtfInWords } from '../core/derived/date-in-words.ts';
import type { Definition } from '../core/workspace/rule.ts';
import { relativePath } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { itemsOf, resolved, textOf, under } from '../core/yaml/access.ts';
import type { YamlNode } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { claimFigures, eventFigures } from './figures.ts';
import { credibilityInWords, reliabilityInWords } from './grades.ts';
import { code, escapeMarkdown, fileLink } from './markdown.ts';
import { calledOf, eventCalled } from './names.ts';
import { originsInBrief } from './origins-in-brief.ts';

/** A short card on an entry, as Markdown: what it is, what it is called, what matters about it. */
export function card(workspace: Workspace, definition: Definition): string {
  const node = readNode(workspace, definition);
  switch (definition.kind) {
    case 'source':
      return sourceCard(workspace, definition, node);
    case 'entity':
      return entityCard(workspace, definition, node);
    case 'event':
      return eventCard(workspace, definition, node);
    case 'claim':
      return claimCard(workspace, definition, node);
  }
}

/** The entry's YAML, read again: cards are asked for one at a time. */
export function readNode(workspace: Workspace, definition: Definition): YamlNode | null {
  const text = workspace.textOf(definition);
  const root = text === null ? null : resolved(parseYaml(text).root);
  if (root === null) return null;
  const lists =
    root.type === 'list'
      ? [root]
      : root.type === 'map'
        ? root.entries.map((entry) => resolved(entry.value))
        : [];
  for (const list of lists)
    for (const item of itemsOf(list)) if (textOf(under(item, 'id')) === definition.entry.id) return item;
  return null;
}

function sourceCard(workspace: Workspace, definition: Definition, node: YamlNode | null): string {
  const { entry } = definition;
  const publisher = field(node, 'publisher');
  const issued = field(node, 'issued');
  const reliability = field(node, 'reliability');
  const report = workspace.reportOf(definition);
  const lines = entry.source?.lines?.value;
  const where =
    report === null
      ? entry.source?.held === false
        ? 'Not held: we know of this work but do not have its text.'
        : null
      : `File: ${fileLink(relativePath(workspace.root, report), report, lines?.[0])}${lines == null ? '' : `, lines ${lines[0]}–${lines[1]}`}`;
  return joined([
    title('Source', definition, [entry.type]),
    entry.label === '' ? null : `**${escapeMarkdown(entry.label)}**`,
    listed([
      publisher === null ? null : calledOf(workspace, publisher),
      issued === null ? null : `issued ${dateInWords(issued)}`,
    ]),
    reliability === null ? null : `Reliability ${reliability}: ${reliabilityInWords(reliability)}`,
    derivedFrom(workspace, node),
    where,
    paragraph(field(node, 'descriptor')),
  ]);
}

function entityCard(workspace: Workspace, definition: Definition, node: YamlNode | null): string {
  const { entry } = definition;
  const part = field(node, 'part-of');
  const affiliation = field(node, 'affiliation');
  const named = (id: string) => escapeMarkdown(calledOf(workspace, id));
  return joined([
    title('Entity', definition, [entry.type]),
    `**${escapeMarkdown(entry.label)}**`,
    entry.aliases.length === 0 ? null : `Also: ${entry.aliases.map(escapeMarkdown).join(', ')}`,
    part === null ? null : `Part of ${named(part)}`,
    affiliation === null ? null : `Affiliated with ${named(affiliation)}`,
  ]);
}

function eventCard(workspace: Workspace, definition: Definition, node: YamlNode | null): string {
  const { entry } = definition;
  const place = textOf(under(under(node, 'place'), 'entity'));
  const time = field(node, 'time');
  const id = entry.id ?? '';
  const claims = workspace.references('event', id).filter((one) => one.from.kind === 'claim').length;
  return joined([
    title('Event', definition, []),
    `**${escapeMarkdown(entry.label)}**`,
    listed([
      time === null ? null : dateInWords(time),
      place === null ? null : calledOf(workspace, place),
      entry.type,
    ]),
    claims === 0
      ? 'No claim is about this event yet.'
      : `${claims} ${claims === 1 ? 'claim is' : 'claims are'} about this event.`,
    claims === 0 ? null : eventFigures(workspace, id),
  ]);
}

function claimCard(workspace: Workspace, definition: Definition, node: YamlNode | null): string {
  const evaluation = under(node, 'evaluation');
  return joined([
    claimInBrief(workspace, definition, node),
    claimFigures(workspace, definition),
    originsInBrief(workspace, definition),
    paragraph(field(evaluation, 'basis')),
  ]);
}

/** What a claim says, who says it, and what we make of it; without the grounds, which may be long. */
export function claimInBrief(
  workspace: Workspace,
  definition: Definition,
  node: YamlNode | null = readNode(workspace, definition),
): string {
  const { entry } = definition;
  const evaluation = under(node, 'evaluation');
  const credibility = field(evaluation, 'credibility');
  const likelihood = field(evaluation, 'likelihood');
  const confidence = field(evaluation, 'confidence');
  return joined([
    title('Claim', definition, [
      entry.type,
      entry.event === null ? null : eventCalled(workspace, entry.event),
    ]),
    entry.label === '' ? '_No proposition yet._' : `**${escapeMarkdown(entry.label)}**`,
    deprecation(node),
    itemsOf(under(node, 'appearances'))
      .map((appearance) => appearanceLine(workspace, appearance))
      .join('\n'),
    listed([
      credibility === null ? null : `credibility ${credibility} (${credibilityInWords(credibility)})`,
      likelihood === null ? null : inWords(likelihood),
      confidence === null ? null : `${confidence} confidence`,
    ]),
  ]);
}

/** An EDTF date as people say it; what is none as it is written. */
function dateInWords(edtf: string): string {
  return edtfInWords(edtf) ?? edtf;
}

/** A claim known to be wrong must not be read as one that stands. */
function deprecation(node: YamlNode | null): string | null {
  if (field(node, 'rank') !== 'deprecated') return null;
  const reason = field(node, 'deprecated-reason');
  return reason === null ? '_Deprecated._' : `_Deprecated:_ ${escapeMarkdown(reason.trim())}`;
}

/** `- Corvane Institute → The Harbour Ledger → US officials · as probable · in \`corvane-2024\`` */
function appearanceLine(workspace: Workspace, appearance: YamlNode | null): string {
  const hops = itemsOf(under(appearance, 'attribution')).map((hop) =>
    itemsOf(under(hop, 'claimer'))
      .map((claimer) => textOf(claimer))
      .map((id) => (id === null ? '?' : escapeMarkdown(calledOf(workspace, id))))
      .join(' & '),
  );
  const source = textOf(under(appearance, 'source')) ?? '?';
  const first = textOf(under(itemsOf(under(appearance, 'attribution'))[0] ?? null, 'claimer'));
  const certainty = field(appearance, 'certainty');
  const likelihood = field(appearance, 'likelihood');
  return `- ${[
    hops.join(' → '),
    // The proposition is always positive: a source that denies it must not be read as one that says it.
    field(appearance, 'polarity') === 'negative' ? '**says it is not so**' : '',
    likelihood === null ? '' : `as ${escapeMarkdown(inWords(likelihood))}`,
    likelihood === null && (certainty === 'probable' || certainty === 'possible') ? `as ${certainty}` : '',
    // A work without a known publisher stands for itself in the chain, and need not be named twice.
    first === source ? '' : `in ${code(source)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')}`;
}

/** The value of a closed list as people write it: `very-likely` is “very likely”. */
function inWords(value: string): string {
  return value.replaceAll('-', ' ');
}

function derivedFrom(workspace: Workspace, node: YamlNode | null): string | null {
  const works = itemsOf(under(node, 'derived-from'))
    .map((id) => textOf(id))
    .filter((id) => id !== null)
    .map((id) => {
      const called = workCalled(workspace, id);
      return called === null ? code(id) : `${escapeMarkdown(called)} (${code(id)})`;
    });
  return works.length === 0 ? null : `Derived from ${works.join(', ')}`;
}

/** The title of a work, else its publisher; null when it has neither. */
function workCalled(workspace: Workspace, id: string): string | null {
  const work = workspace.definitions('source', id)[0]?.definition;
  if (work === undefined) return null;
  if (work.entry.label !== '') return work.entry.label;
  const publisher = field(readNode(workspace, work), 'publisher');
  return publisher === null ? null : calledOf(workspace, publisher);
}

/** `Claim \`C-101\` · event · Harbour fire` */
function title(what: string, definition: Definition, about: readonly (string | null)[]): string {
  const id = `${what} ${code(definition.entry.id ?? '(no id yet)')}`;
  const rest = listed(about);
  return rest === null ? id : `${id} · ${rest}`;
}

function field(node: YamlNode | null, key: string): string | null {
  return textOf(under(node, key));
}

function paragraph(text: string | null): string | null {
  return text === null ? null : escapeMarkdown(text.trim());
}

function listed(parts: readonly (string | null)[]): string | null {
  const kept = parts.filter((part) => part !== null && part !== '');
  return kept.length === 0 ? null : kept.map((part) => escapeMarkdown(part ?? '')).join(' · ');
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}
