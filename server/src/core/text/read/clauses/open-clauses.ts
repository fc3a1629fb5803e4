import type { Surety } from './finite-verb.ts';

/** How many clauses are kept open within each other; deeper ones are read as the innermost. */
const DEPTH = 12;

/** A clause that is being read; what is learned of it is written into it. */
export interface Clause {
  /** The main clause, or what somebody says, thinks or finds in it. */
  readonly main: boolean;
  /** What opened it is a preposition as well, so it may turn out to be none. */
  readonly loose: boolean;
  /** Opened by a bracket. */
  readonly bracket: boolean;
  /** How surely its finite verb has been read. */
  verb: Surety;
  /** Its last verb says, thinks or finds, so that a clause may follow without `that`. */
  saying: boolean;
  /** What has been read since its last verb. */
  since: 'nothing' | 'conjunction' | 'comma';
  /** The token that opened it. */
  readonly from: number;
  /** How many words of its own have been read, those of clauses within it left out. */
  words: number;
}

/** A clause of which nothing has been read. */
export function clause(main: boolean, from: number): Clause {
  return {
    main,
    loose: false,
    bracket: false,
    verb: 'none',
    saying: false,
    since: 'nothing',
    from,
    words: 0,
  };
}

/** The clauses that are open within each other, the main one outermost. */
export class OpenClauses {
  private readonly stack: Clause[] = [clause(true, 0)];

  get innermost(): Clause {
    return this.stack[this.stack.length - 1] ?? clause(true, 0);
  }

  /** The clause that the innermost one stands in. */
  get outer(): Clause | undefined {
    return this.stack[this.stack.length - 2];
  }

  get depth(): number {
    return this.stack.length;
  }

  /** Something is said, thought or found in a main clause. */
  get tells(): boolean {
    return this.stack.some((open) => open.main && open.saying);
  }

  open(next: Clause): void {
    if (this.stack.length < DEPTH) this.stack.push(next);
  }

  /** Closes the innermost clause, unless it is the only one. */
  closeOne(): void {
    if (this.stack.length > 1) this.stack.pop();
  }

  /** Closes the innermost clauses, the main one left out, as long as they may be closed. */
  close(may: (open: Clause) => boolean): void {
    while (this.stack.length > 1) {
      const open = this.innermost;
      if (open.bracket || open.main || !may(open)) return;
      this.stack.pop();
    }
  }

  /** Closes what stands within the innermost clause that waits for its verb, and gives that; undefined without one. */
  closeToVerbless(): Clause | undefined {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at];
      if (open !== undefined && open.verb === 'none' && !open.loose) {
        this.stack.length = at + 1;
        return open;
      }
      if (open?.bracket === true) return undefined;
    }
    return undefined;
  }

  closeBracket(): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      if (this.stack[at]?.bracket !== true) continue;
      this.stack.length = at;
      return;
    }
  }

  /** Begins anew with a main clause. */
  restart(at: number): void {
    this.stack.splice(0, this.stack.length, clause(true, at));
  }
}
