import { keyOf, type Voice } from '../../core/derived/line.ts';
import { originCalled } from '../../core/derived/origin-words.ts';
import { originsOf } from '../../core/derived/origins.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { DeskPlace } from '../desk/node.ts';
import { calledOf } from '../names.ts';
import { circlesIn } from './circles.ts';

/** A work, or somebody who is cited. */
export interface MapNode {
  readonly key: string;
  readonly kind: 'work' | 'claimer';
  readonly id: string;
  readonly label: string;
  /** How many claims came this way. */
  readonly claims: number;
  /** Claims go back to it. */
  readonly isOrigin: boolean;
  /** Nobody says who it is. */
  readonly anonymous: boolean;
  /** It goes back to itself by way of others. */
  readonly inCircle: boolean;
  /** How many claims that several documents have go back to it alone. */
  readonly onlyOriginOf: number;
  readonly entry: DeskPlace | null;
}

/** One has it from another. */
export interface MapEdge {
  /** Keys: who has it, and from whom. */
  readonly from: string;
  readonly to: string;
  /** By a chain of claims, by the registry (`derived-from`), or both. */
  readonly kind: 'cites' | 'derives' | 'both';
  readonly claims: number;
}

/** A claim that several documents have, all from one origin. */
export interface SharedOrigin {
  readonly claim: string;
  readonly proposition: string;
  readonly documents: number;
  readonly origin: string;
  readonly entry: DeskPlace | null;
}

/** Who has it from whom. */
export interface SourceMap {
  /** Those with most claims first. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** What looks confirmed, and is not. */
  readonly shared: readonly SharedOrigin[];
  readonly more: number;
}

/** More claims of one project are not followed: their ways are those of the others. */
const MOST = 5000;

/** @param event only the claims about it; null: all of the project, and every work that repeats another */
export function sourceMapOf(workspace: Workspace, event: string | null): SourceMap {
  const { ask } = workspace;
  const all = event === null ? [...workspace.every('claim')] : ask.group('claims of event', event);
  const claims = all.slice(0, MOST);
  const nodes = new Map<
    string,
    { voice: Voice; claims: Set<string>; origin: boolean; anonymous: boolean; only: number }
  >();
  const edges = new Map<
    string,
    { from: string; to: string; kinds: Set<'cites' | 'derives'>; claims: Set<string> }
  >();
  const shared: SharedOrigin[] = [];

  const touch = (voice: Voice, claim: string | null) => {
    const key = keyOf(voice);
    const node = nodes.get(key) ?? { voice, claims: new Set(), origin: false, anonymous: false, only: 0 };
    if (claim !== null) node.claims.add(claim);
    nodes.set(key, node);
    return key;
  };
  const join = (from: Voice, to: Voice, kind: 'cites' | 'derives', claim: string | null) => {
    const [a, b] = [touch(from, claim), touch(to, claim)];
    if (a === b) return;
    const edge = edges.get(`${a}\n${b}`) ?? { from: a, to: b, kinds: new Set(), claims: new Set() };
    edge.kinds.add(kind);
    if (claim !== null) edge.claims.add(claim);
    edges.set(`${a}\n${b}`, edge);
  };

  for (const claim of claims) {
    const id = claim.entry.id ?? '';
    const found = ask.derived(originsOf, claim);
    for (const { claim: of, line } of found.lines) {
      if (of !== claim) continue;
      for (const [at, stop] of line.stops.entries())
        for (const voice of stop) {
          touch(voice, id);
          for (const next of line.stops[at + 1] ?? []) join(voice, next, 'cites', id);
        }
      for (const way of line.ways)
        for (const [at, voice] of way.entries()) {
          const next = way[at + 1];
          if (next === undefined) touch(voice, id);
          else join(voice, next, 'derives', id);
        }
    }
    for (const origin of found.origins) {
      const node = nodes.get(keyOf(origin.voice));
      if (node === undefined) continue;
      node.origin = true;
      node.anonymous ||= origin.anonymous;
    }
    const [origin, another] = found.origins;
    if (found.settled && found.documents > 1 && origin !== undefined && another === undefined) {
      const node = nodes.get(keyOf(origin.voice));
      if (node !== undefined) node.only++;
      shared.push({
        claim: id,
        proposition: claim.entry.label,
        documents: found.documents,
        origin: originCalled(origin.voice, ask),
        entry: placeOf(workspace, claim),
      });
    }
  }
  if (event === null)
    for (const definition of workspace.every('source'))
      for (const { value } of definition.entry.source?.derivedFrom ?? [])
        join(work(definition.entry.id ?? ''), work(value), 'derives', null);

  const circles = circlesIn([...edges.values()].filter(({ kinds }) => kinds.has('derives')));
  return {
    nodes: [...nodes]
      .map(([key, { voice, claims: own, origin, anonymous, only }]) => ({
        key,
        kind: voice.kind,
        id: voice.id,
        label: calledOf(workspace, voice.id),
        claims: own.size,
        isOrigin: origin,
        anonymous,
        inCircle: circles.has(key),
        onlyOriginOf: only,
        entry: entryOf(workspace, voice),
      }))
      .sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1)),
    edges: [...edges.values()].map(({ from, to, kinds, claims: own }) => ({
      from,
      to,
      kind: kinds.size > 1 ? 'both' : kinds.has('cites') ? 'cites' : 'derives',
      claims: own.size,
    })),
    shared,
    more: all.length - claims.length,
  };
}

function work(id: string): Voice {
  return { kind: 'work', id, written: id };
}

function entryOf(workspace: Workspace, { kind, id }: Voice): DeskPlace | null {
  const order = kind === 'work' ? (['source', 'entity'] as const) : (['entity', 'source'] as const);
  for (const one of order) {
    const [found] = workspace.definitions(one, id);
    if (found !== undefined) return { uri: found.uri, span: found.idSpan };
  }
  return null;
}

function placeOf(workspace: Workspace, claim: Definition): DeskPlace | null {
  const [home] = workspace.placesOf(claim);
  return home === undefined ? null : { uri: home.uri, span: home.idSpan };
}
