import {
  looseSubordinators,
  negatedAuxiliaries,
  prepositions,
  subjectPronouns,
  subordinators,
} from '../words/grammar-words.ts';
import { isQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import {
  hasRelativeVerb,
  isAside,
  isBareRelative,
  isContent,
  isParticipleClause,
  isQuestion,
} from './clause-openings.ts';
import { clauseConjunctions, starters } from './clause-words.ts';
import { finiteVerbAt } from './finite-verb.ts';
import { type Clause, clause, OpenClauses } from './open-clauses.ts';
import { contentAdjectives, contentVerbs, determiners, finiteAuxiliaries } from './verb-words.ts';

/** How many words an aside in a clause may have. */
const ASIDE = 5;
/** With more words than so many a clause has had its verb, though none was recognised. */
const ENOUGH = 2;
/** Marks behind which a subject begins where one could begin before them. */
const OPENERS = wordList('- ( [ ’ \' “ " ‘');

/**
 * Follows the clauses of a sentence from word to word, so that for each finite verb it is known whether it is the
 * main one. A walk over tokens with a short stack: the first finite verb goes to the innermost clause, a second one
 * closes the clauses within the subject (`people who came | did`), and where every clause has its verb, a further
 * one is the content of a verb of saying (`said they did`) or a relative clause without a pronoun (`all they did`).
 */
export class Clauses {
  private readonly tokens: readonly Token[];
  /** Where the last question mark stands; -1 without one. */
  private readonly lastQuestion: number;
  /** Token of the verb that a relative pronoun has right after it. */
  private relativeVerbAt = -1;
  private readonly clauses = new OpenClauses();
  /** The clause the last finite verb was read in is a main one. */
  lastIsMain = true;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.lastQuestion = tokens.map(({ text }) => text).lastIndexOf('?');
  }

  /** Takes in the token at `at`. True when it is a finite verb. */
  advance(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined) return false;
    if (token.kind === 'mark') this.mark(at, token.text);
    else if (token.kind === 'word') return this.word(at, token.lower);
    return false;
  }

  /** True when a verb that comes next without a subject of its own, or with one, is a main one. */
  isMain(): boolean {
    return this.clauses.innermost.main;
  }

  /** Whether a subject can begin at the token: after a mark, a conjunction, `that` or a verb of saying. */
  startsClause(at: number): boolean {
    let back = at - 1;
    while (OPENERS.has(this.tokens[back]?.text ?? '')) back--;
    const before = this.tokens[back];
    if (before === undefined || before.kind === 'mark') return true;
    return (
      before.lower === 'that' ||
      before.lower === 'and' ||
      before.lower === 'but' ||
      before.lower === 'because' ||
      before.lower === 'so' ||
      (contentVerbs.has(before.lower) && this.clauses.innermost.saying)
    );
  }

  private mark(at: number, text: string): void {
    switch (text) {
      case ',':
        this.comma();
        return;
      case '.':
        if (this.tokens[at - 1]?.text === '.') this.comma();
        return;
      case '…':
        this.comma();
        return;
      case '-':
        if (touches(this.tokens, at)) return;
        this.clauses.close(() => true);
        this.clauses.innermost.since = 'comma';
        return;
      case '—':
      case '–':
        this.clauses.close(() => true);
        this.clauses.innermost.since = 'comma';
        return;
      case ';':
      case ':':
      case '!':
      case '?':
        this.clauses.restart(at);
        return;
      case '(':
        if (at > 0) this.clauses.open({ ...clause(false, at), bracket: true });
        return;
      case ')':
        this.clauses.closeBracket();
        return;
    }
  }

  /** Ends what has its verb, or is long enough to have one that is not known as a verb. */
  private comma(): void {
    const top = this.clauses.innermost;
    // `which, for a while, they`: the words up to the next comma are an aside.
    if (!top.main && top.words === 0) top.words = -ASIDE;
    this.clauses.close((open) => open.loose || open.verb !== 'none' || open.words > this.enough(open));
    this.clauses.innermost.since = 'comma';
  }

  /** `that treaty,` is more often a noun phrase than a clause in the making. */
  private enough(open: Clause): number {
    return this.tokens[open.from]?.lower === 'that' ? 0 : ENOUGH;
  }

  private word(at: number, lower: string): boolean {
    this.clauses.innermost.words++;
    if (lower === 'that') return this.that(at);
    if (subordinators.has(lower)) {
      if (!isQuestion(this.tokens, at, this.lastQuestion) && !isAside(this.tokens, at, lower))
        this.openAt(at, false);
      return false;
    }
    if (looseSubordinators.has(lower)) {
      // `as long as`, `as soon as`
      const measured =
        lower === 'as' && /^(?:long|soon|far|insofar|much)$/.test(lowerAt(this.tokens, at - 1));
      this.openAt(at, !measured);
      return false;
    }
    if (clauseConjunctions.has(lower)) {
      // `…, but it did not`: a new main clause.
      if (
        this.tokens[at - 1]?.text === ',' &&
        (starters.has(lower) || subjectPronouns.has(lowerAt(this.tokens, at + 1)))
      ) {
        this.clauses.close(() => true);
      }
      const top = this.clauses.innermost;
      if (top.loose && top.verb === 'none') this.clauses.closeOne();
      this.clauses.innermost.since = 'conjunction';
      return false;
    }
    const verb = at === this.relativeVerbAt ? 'read' : finiteVerbAt(this.tokens, at);
    if (verb === 'none') {
      if (isParticipleClause(this.tokens, at, lower))
        this.clauses.open(clause(this.clauses.innermost.main && this.clauses.innermost.saying, at));
      // `has said`, `made clear`, `wants to show`
      if (
        (contentVerbs.has(lower) || contentAdjectives.has(lower)) &&
        !determiners.has(lowerAt(this.tokens, at - 1))
      )
        this.clauses.innermost.saying = true;
      return false;
    }
    return this.verb(at, lower, verb);
  }

  /** Gives the finite verb at `at` to its clause. */
  private verb(at: number, lower: string, sure: 'perhaps' | 'read'): boolean {
    const owner = at === this.relativeVerbAt ? this.clauses.innermost : this.ownerOf(at, sure);
    if (owner === undefined) return false;
    if (owner.verb !== 'read') owner.verb = sure;
    owner.saying = contentVerbs.has(lower);
    owner.since = 'nothing';
    this.lastIsMain = owner.main;
    return true;
  }

  private ownerOf(at: number, sure: 'perhaps' | 'read'): Clause | undefined {
    if (sure === 'read' && this.isBareRelative(at)) {
      this.clauses.open(clause(false, at));
      return this.clauses.innermost;
    }
    const top = this.clauses.innermost;
    if (top.verb === 'none' && !(top.loose && !this.isLooseClause(at))) return top;
    if (top.since === 'conjunction' && top.verb !== 'none') return top;
    const waiting = this.clauses.closeToVerbless();
    if (waiting !== undefined) return waiting;
    while (this.clauses.innermost.loose && this.clauses.innermost.verb === 'none') this.clauses.closeOne();
    const last = this.clauses.innermost;
    if (sure === 'perhaps') return undefined;
    if (last.verb === 'perhaps' || last.since !== 'nothing') return last;
    if (last.saying) {
      this.clauses.open(clause(last.main, at));
      return this.clauses.innermost;
    }
    // Within one verb group: `had been`, `did he not`.
    if (this.continuesGroup(at)) return last;
    this.clauses.open(clause(false, at));
    return this.clauses.innermost;
  }

  /** An opener that is a preposition as well opens a clause when the clause around it has its verb already. */
  private isLooseClause(at: number): boolean {
    const outer = this.clauses.outer;
    if (outer === undefined) return true;
    // `said after the vote he would`: a subject follows the phrase.
    const before = lowerAt(this.tokens, at - 1);
    if (subjectPronouns.has(lowerAt(this.tokens, this.clauses.innermost.from + 1))) return true;
    if (outer.saying && subjectPronouns.has(before) && !looseSubordinators.has(lowerAt(this.tokens, at - 2)))
      return false;
    if (outer.verb === 'read') return true;
    return this.commaFollows(at) && this.clauses.depth === 2;
  }

  private that(at: number): boolean {
    const quoted = isQuote(this.tokens[at - 1]);
    const before = this.tokens[quoted ? at - 2 : at - 1];
    const next = lowerAt(this.tokens, at + 1);
    // `so that it would hold`
    if (before?.lower === 'so') {
      this.clauses.open(clause(false, at));
      return false;
    }
    const free = before === undefined || before.kind !== 'word' || clauseConjunctions.has(before.lower);
    // `that is not enough`, `and that did not help`: a pronoun.
    if (free && (finiteAuxiliaries.has(next) || negatedAuxiliaries.has(next))) return false;
    if (before === undefined || prepositions.has(before.lower)) return false;
    if (subordinators.has(before.lower) || looseSubordinators.has(before.lower)) return false;
    if (free) {
      // `said that it opens and that it will close`: as the first one.
      const main = this.clauses.tells;
      // `…, that means`, `…, that crisis`: no clause.
      if (!main) return false;
      this.clauses.close((open) => open.verb !== 'none');
      this.clauses.closeOne();
      this.clauses.open(clause(main && this.clauses.innermost.main, at));
      return false;
    }
    const content = isContent(this.tokens, at, before);
    this.clauses.open(clause(content && this.clauses.innermost.main, at));
    if (!content) this.expectRelativeVerb(at);
    return false;
  }

  private openAt(at: number, loose: boolean): void {
    this.clauses.open({ ...clause(false, at), loose });
    if (!loose) this.expectRelativeVerb(at);
  }

  private expectRelativeVerb(at: number): void {
    if (hasRelativeVerb(this.tokens, at)) this.relativeVerbAt = at + 1;
  }

  /** A subject right after a noun, without a pronoun between: `the mail they never`. */
  isBareRelative(at: number): boolean {
    // `said after the vote he would`: the subject of what is said, after a phrase.
    const top = this.clauses.innermost;
    if (top.loose && top.verb === 'none' && this.clauses.outer?.saying === true) return false;
    return isBareRelative(this.tokens, at);
  }

  private commaFollows(at: number): boolean {
    for (let next = at + 1; next < Math.min(this.tokens.length, at + 20); next++) {
      if (this.tokens[next]?.text === ',') return true;
    }
    return false;
  }

  private continuesGroup(at: number): boolean {
    const before = lowerAt(this.tokens, at - 1);
    return finiteAuxiliaries.has(before) || negatedAuxiliaries.has(before);
  }
}

/** Whether a hyphen stands within a word. */
function touches(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const mark = tokens[at];
  return (
    (before?.kind !== 'mark' && before?.end === mark?.start) ||
    (after?.kind !== 'mark' && after?.start === mark?.end)
  );
}
