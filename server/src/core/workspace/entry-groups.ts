import { Cell } from './cells.ts';
import { byIdThenPlace, type Defined } from './defined.ts';
import { GROUPINGS, type Grouping, OF_REGISTRY } from './groupings.ts';
import type { Watcher } from './watcher.ts';

/** Which id comes first in a group, and the fact that it does. */
interface First {
  id: string | null;
  readonly cell: Cell<Watcher>;
}

/** One group: its entries, the fact which they are and what they say, and the fact how many they are. */
class Group {
  readonly members = new Set<Defined>();
  readonly cell: Cell<Watcher>;
  readonly counted: Cell<Watcher>;
  /** Null until somebody asks which entry comes first. */
  first: First | null = null;
  /** By a limit: the fact which they are and what they say while they are no more. Null until somebody asks. */
  limited: Map<number, Cell<Watcher>> | null = null;

  constructor(isFar: boolean) {
    this.cell = new Cell(isFar);
    this.counted = new Cell(isFar);
  }

  get isForgotten(): boolean {
    return (
      this.members.size === 0 &&
      !this.cell.isWatched &&
      !this.counted.isWatched &&
      !(this.first?.cell.isWatched ?? false) &&
      ![...(this.limited?.values() ?? [])].some(({ isWatched }) => isWatched)
    );
  }

  firstAsked(): First {
    this.first ??= { id: firstId(this.members), cell: new Cell(this.cell.isFar) };
    return this.first;
  }

  limitedTo(most: number): Cell<Watcher> {
    this.limited ??= new Map();
    const cell = this.limited.get(most) ?? new Cell<Watcher>(this.cell.isFar);
    this.limited.set(most, cell);
    return cell;
  }
}

/** The entries of a project in groups. A grouping is made when first asked for, and followed from then on. */
export class EntryGroups {
  readonly #all: () => Iterable<Defined>;
  readonly #made = new Map<Grouping, Map<string, Group>>();

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** The fact which entries a group has and what they say, as long as they are no more than `most`. */
  limitedCell(grouping: Grouping, name: string, most: number): Cell<Watcher> {
    return this.#group(grouping, name).limitedTo(most);
  }

  /** The entries of a group, in the order of their ids. */
  of(grouping: Grouping, name: string): readonly Defined[] {
    const group = this.#groupsOf(grouping).get(name);
    if (group === undefined || group.members.size === 0) return NOBODY;
    return [...group.members].sort(byIdThenPlace);
  }

  /** All entries of a group, where they are no more than `most`, else so many of them; in the order of their ids. */
  some(grouping: Grouping, name: string, most: number): readonly Defined[] {
    const some: Defined[] = [];
    for (const one of this.#groupsOf(grouping).get(name)?.members ?? []) if (some.push(one) === most) break;
    return some.sort(byIdThenPlace);
  }

  count(grouping: Grouping, name: string): number {
    return this.#groupsOf(grouping).get(name)?.members.size ?? 0;
  }

  /** The fact that `of` states. */
  cell(grouping: Grouping, name: string): Cell<Watcher> {
    return this.#group(grouping, name).cell;
  }

  /** The fact that `count` states. */
  countCell(grouping: Grouping, name: string): Cell<Watcher> {
    return this.#group(grouping, name).counted;
  }

  /** The first id in a group, in their order; null where it has none. */
  first(grouping: Grouping, name: string): string | null {
    return this.#groupsOf(grouping).get(name)?.firstAsked().id ?? null;
  }

  /** The fact that `first` states. */
  firstCell(grouping: Grouping, name: string): Cell<Watcher> {
    return this.#group(grouping, name).firstAsked().cell;
  }

  /** After some entries have gone and others have come. An entry that says what it said is in neither list. */
  update(
    gone: Iterable<Defined>,
    come: Iterable<Defined>,
    disturbed: (watchers: Iterable<Watcher>) => void,
  ): void {
    for (const [grouping, groups] of this.#made) {
      const changed = new Map<string, Change>();
      const touch = (name: string): Change => {
        let change = changed.get(name);
        if (change === undefined) {
          change = changeOf(groupIn(groups, grouping, name));
          changed.set(name, change);
        }
        return change;
      };
      for (const one of gone)
        for (const name of GROUPINGS[grouping](one.entry)) {
          const change = touch(name);
          change.group.members.delete(one);
          change.firstIsGone ||= one.entry.id === change.group.first?.id;
        }
      for (const one of come)
        for (const name of GROUPINGS[grouping](one.entry)) {
          const change = touch(name);
          change.group.members.add(one);
          change.firstCome = lesser(change.firstCome, one.entry.id);
        }
      for (const [name, { group, before, firstIsGone, firstCome }] of changed) {
        disturbed(group.cell.watchers());
        if (group.members.size !== before) disturbed(group.counted.watchers());
        const { first } = group;
        if (first !== null) {
          const least = lesser(first.id, firstCome);
          // What has come may have taken its place; only else all have to be looked through.
          const id = firstIsGone && least !== firstCome ? firstId(group.members) : least;
          if (id !== first.id) {
            first.id = id;
            disturbed(first.cell.watchers());
          }
        }
        for (const [most, cell] of group.limited ?? [])
          if (before <= most || group.members.size <= most) disturbed(cell.watchers());
        if (group.isForgotten) groups.delete(name);
      }
    }
  }

  /** For what is asked of a group without noting it: one that has no entries need not be made for that. */
  #groupsOf(grouping: Grouping): Map<string, Group> {
    let groups = this.#made.get(grouping);
    if (groups === undefined) {
      groups = new Map();
      this.#made.set(grouping, groups);
      for (const one of this.#all())
        for (const of of GROUPINGS[grouping](one.entry)) groupIn(groups, grouping, of).members.add(one);
    }
    return groups;
  }

  #group(grouping: Grouping, name: string): Group {
    return groupIn(this.#groupsOf(grouping), grouping, name);
  }
}

const NOBODY: readonly never[] = [];

/** What happens to a group with one change of the project. */
interface Change {
  readonly group: Group;
  /** How many it had before. */
  readonly before: number;
  /** An entry with the first id has gone. */
  firstIsGone: boolean;
  /** The first id among those that have come. */
  firstCome: string | null;
}

function changeOf(group: Group): Change {
  return { group, before: group.members.size, firstIsGone: false, firstCome: null };
}

function firstId(members: Iterable<Defined>): string | null {
  let first: string | null = null;
  for (const { entry } of members) first = lesser(first, entry.id);
  return first;
}

function lesser(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function groupIn(groups: Map<string, Group>, grouping: Grouping, name: string): Group {
  let group = groups.get(name);
  if (group === undefined) {
    group = new Group(!OF_REGISTRY.has(grouping));
    groups.set(name, group);
  }
  return group;
}
