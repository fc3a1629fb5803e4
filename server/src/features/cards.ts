import type { Definition } from '../core/workspace/rule.ts';
import { relativePath } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { itemsOf, resolved, textOf, under } from '../core/yaml/access.ts';
import type { YamlNode } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { credibilityInWords, reliabilityInWords } from './grades.ts';
import { code, escapeMarkdown, fileLink } from './markdown.ts';

/** A short card on an entry, as Markdown: what it is, what it is called, what matters about it. */
export function card(workspace: Workspace, definition: Definition): string {
  const node = readNode(workspace, definition);
  switch (definition.kind) {
    case 'source':
      return sourceCard(workspace, definition, node);
    case 'entity':
      return entityCard(definition, node);
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
  const known = publisher === null ? undefined : workspace.definitions('entity', publisher)[0];
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
    title('Source', definition),
    entry.label === '' ? null : `**${escapeMarkdown(entry.label)}**`,
    listed([
      known?.definition.entry.label ?? publisher,
      field(node, 'issued') === null ? null : `issued ${field(node, 'issued')}`,
      entry.type,
    ]),
    reliability === null ? null : `Reliability ${reliability}: ${reliabilityInWords(reliability)}`,
    derivedFrom(node),
    where,
    paragraph(field(node, 'descriptor')),
  ]);
}

function entityCard(definition: Definition, node: YamlNode | null): string {
  const { entry } = definition;
  const part = field(node, 'part-of');
  const affiliation = field(node, 'affiliation');
  return joined([
    title('Entity', definition),
    `**${escapeMarkdown(entry.label)}**${entry.type === '' ? '' : ` · ${escapeMarkdown(entry.type)}`}`,
    entry.aliases.length === 0 ? null : `Also: ${entry.aliases.map(escapeMarkdown).join(', ')}`,
    part === null ? null : `Part of ${code(part)}`,
    affiliation === null ? null : `Affiliated with ${code(affiliation)}`,
  ]);
}

function eventCard(workspace: Workspace, definition: Definition, node: YamlNode | null): string {
  const { entry } = definition;
  const place = textOf(under(under(node, 'place'), 'entity'));
  const name =
    place === null ? null : (workspace.definitions('entity', place)[0]?.definition.entry.label ?? place);
  const id = entry.id ?? '';
  const claims = workspace.references('event', id).filter((one) => one.from.kind === 'claim').length;
  return joined([
    title('Event', definition),
    `**${escapeMarkdown(entry.label)}**`,
    listed([field(node, 'time'), name, entry.type]),
    claims === 0
      ? 'No claim is about this event yet.'
      : `${claims} ${claims === 1 ? 'claim is' : 'claims are'} about this event.`,
  ]);
}

function claimCard(workspace: Workspace, definition: Definition, node: YamlNode | null): string {
  const { entry } = definition;
  const appearances = itemsOf(under(node, 'appearances')).map((appearance) => appearanceLine(appearance));
  const evaluation = under(node, 'evaluation');
  const credibility = field(evaluation, 'credibility');
  const confidence = field(evaluation, 'confidence');
  const event =
    entry.event === null
      ? null
      : (workspace.definitions('event', entry.event)[0]?.definition.entry.label ?? entry.event);
  return joined([
    title(entry.type === '' ? 'Claim' : `Claim · ${entry.type}`, definition),
    entry.label === '' ? '_No proposition yet._' : `**${escapeMarkdown(entry.label)}**`,
    event === null ? null : `About: ${escapeMarkdown(event)}`,
    appearances.join('\n'),
    listed([
      credibility === null ? null : `credibility ${credibility} (${credibilityInWords(credibility)})`,
      confidence === null ? null : `${confidence} confidence`,
    ]),
    paragraph(field(evaluation, 'basis')),
  ]);
}

/** `- wsj-2024 — isw → wsj → us-officials` */
function appearanceLine(appearance: YamlNode | null): string {
  const hops = itemsOf(under(appearance, 'attribution')).map((hop) =>
    itemsOf(under(hop, 'claimer'))
      .map((claimer) => textOf(claimer) ?? '?')
      .join(' & '),
  );
  const chain = hops.length === 0 ? '' : ` — ${hops.map(escapeMarkdown).join(' → ')}`;
  return `- in ${code(textOf(under(appearance, 'source')) ?? '?')}${chain}`;
}

function derivedFrom(node: YamlNode | null): string | null {
  const ids = itemsOf(under(node, 'derived-from'))
    .map((id) => textOf(id))
    .filter((id) => id !== null);
  return ids.length === 0 ? null : `Derived from ${ids.map(code).join(', ')}`;
}

function title(what: string, definition: Definition): string {
  return `${what} ${code(definition.entry.id ?? '(no id yet)')}`;
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
