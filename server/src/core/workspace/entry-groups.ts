import { Cell } from './cells.ts';
import { byIdThenPlace, type Defined } from './defined.ts';
import { GROUPINGS, type Grouping } from './groupings.ts';
import type { Watcher } from './watcher.ts';

/** One group: its entries, the fact which they are and what they say, and the fact how many they are. */
class Group {
  readonly members = new Set<Defined>();
  readonly cell = new Cell<Watcher>();
  readonly counted = new Cell<Watcher>();
  /** By a limit: the fact which they are and what they say while they are no more. Null until somebody asks. */
  limited: Map<number, Cell<Watcher>> | null = null;

  get isForgotten(): boolean {
    return (
      this.members.size === 0 &&
      !this.cell.isWatched &&
      !this.counted.isWatched &&
      ![...(this.limited?.values() ?? [])].some(({ isWatched }) => isWatched)
    );
  }

  limitedTo(most: number): Cell<Watcher> {
    this.limited ??= new Map();
    const cell = this.limited.get(most) ?? new Cell<Watcher>();
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
    return [...this.#group(grouping, name).members].sort(byIdThenPlace);
  }

  count(grouping: Grouping, name: string): number {
    return this.#group(grouping, name).members.size;
  }

  /** The fact that `of` states. */
  cell(grouping: Grouping, name: string): Cell<Watcher> {
    return this.#group(grouping, name).cell;
  }

  /** The fact that `count` states. */
  countCell(grouping: Grouping, name: string): Cell<Watcher> {
    return this.#group(grouping, name).counted;
  }

  /** After some entries have gone and others have come. An entry that says what it said is in neither list. */
  update(
    gone: Iterable<Defined>,
    come: Iterable<Defined>,
    disturbed: (watchers: Iterable<Watcher>) => void,
  ): void {
    for (const [grouping, groups] of this.#made) {
      /** The groups that change, with their sizes before. */
      const changed = new Map<string, number>();
      const touch = (name: string): Group => {
        const group = groupIn(groups, name);
        if (!changed.has(name)) changed.set(name, group.members.size);
        return group;
      };
      for (const one of gone)
        for (const name of GROUPINGS[grouping](one.entry)) touch(name).members.delete(one);
      for (const one of come) for (const name of GROUPINGS[grouping](one.entry)) touch(name).members.add(one);
      for (const [name, before] of changed) {
        const group = groupIn(groups, name);
        disturbed(group.cell.watchers());
        if (group.members.size !== before) disturbed(group.counted.watchers());
        for (const [most, cell] of group.limited ?? [])
          if (before <= most || group.members.size <= most) disturbed(cell.watchers());
        if (group.isForgotten) groups.delete(name);
      }
    }
  }

  #group(grouping: Grouping, name: string): Group {
    let groups = this.#made.get(grouping);
    if (groups === undefined) {
      groups = new Map();
      this.#made.set(grouping, groups);
      for (const one of this.#all())
        for (const of of GROUPINGS[grouping](one.entry)) groupIn(groups, of).members.add(one);
    }
    return groupIn(groups, name);
  }
}

function groupIn(groups: Map<string, Group>, name: string): Group {
  let group = groups.get(name);
  if (group === undefined) {
    group = new Group();
    groups.set(name, group);
  }
  return group;
}
