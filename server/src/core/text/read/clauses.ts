import { endsAsAdverb } from './adverbs.ts';
import {
  askers,
  barePronouns,
  clauseConjunctions,
  clauselessNouns,
  relatives,
  saidWhen,
  starters,
  wholes,
} from './clause-words.ts';
import { finiteVerbAt, isAdverb, type Surety } from './finite-verb.ts';
import {
  looseSubordinators,
  negatedAuxiliaries,
  prepositions,
  subjectPronouns,
  subordinators,
} from './grammar-words.ts';
import { isQuote } from './quotes.ts';
import { lowerAt, type Token } from './tokens.ts';
import {
  contentAdjectives,
  contentVerbs,
  determiners,
  finiteAuxiliaries,
  mixedPasts,
  notVerbs,
  objectOpeners,
  plainPasts,
  tellingVerbs,
} from './verb-words.ts';

/** How far before `that` the verb can stand whose content it opens. */
const THAT_REACH = 7;
/** How many words an aside in a clause may have. */
const ASIDE = 5;
/** How far before a noun the phrase can begin that it ends. */
const PHRASE_REACH = 8;
/** How many clauses are kept open within each other; deeper ones are read as the innermost. */
const DEPTH = 12;
/** With more words than so many a clause has had its verb, though none was recognised. */
const ENOUGH = 2;

/** A clause that is being read. */
interface Clause {
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
  private readonly stack: Clause[] = [clause(true, 0)];
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
    return this.top().main;
  }

  /** Whether a subject can begin at the token: after a mark, a conjunction, `that` or a verb of saying. */
  startsClause(at: number): boolean {
    const before = this.tokens[at - 1];
    if (before === undefined) return true;
    if (before.kind === 'mark') return !'-([’\'“"‘'.includes(before.text) || this.startsClause(at - 1);
    return (
      before.lower === 'that' ||
      before.lower === 'and' ||
      before.lower === 'but' ||
      before.lower === 'because' ||
      before.lower === 'so' ||
      (contentVerbs.has(before.lower) && this.top().saying)
    );
  }

  private top(): Clause {
    return this.stack[this.stack.length - 1] ?? clause(true, 0);
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
        this.close(() => true);
        this.top().since = 'comma';
        return;
      case '—':
      case '–':
        this.close(() => true);
        this.top().since = 'comma';
        return;
      case ';':
      case ':':
      case '!':
      case '?':
        this.stack.splice(0, this.stack.length, clause(true, at));
        return;
      case '(':
        if (at > 0) this.open({ ...clause(false, at), bracket: true });
        return;
      case ')':
        this.closeBracket();
        return;
    }
  }

  /** Ends what has its verb, or is long enough to have one that is not known as a verb. */
  private comma(): void {
    const top = this.top();
    // `which, for a while, they`: the words up to the next comma are an aside.
    if (!top.main && top.words === 0) top.words = -ASIDE;
    this.close((open) => open.loose || open.verb !== 'none' || open.words > this.enough(open));
    this.top().since = 'comma';
  }

  /** `that treaty,` is more often a noun phrase than a clause in the making. */
  private enough(open: Clause): number {
    return this.tokens[open.from]?.lower === 'that' ? 0 : ENOUGH;
  }

  private word(at: number, lower: string): boolean {
    this.top().words++;
    if (lower === 'that') return this.that(at);
    if (subordinators.has(lower)) {
      if (!this.isQuestion(at) && !this.isAside(at, lower)) this.openAt(at, false);
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
        this.close(() => true);
      }
      const top = this.top();
      if (top.loose && top.verb === 'none') this.stack.pop();
      this.top().since = 'conjunction';
      return false;
    }
    const verb = at === this.relativeVerbAt ? 'read' : finiteVerbAt(this.tokens, at);
    if (verb === 'none') {
      if (this.isParticipleClause(at, lower)) this.open(clause(this.top().main && this.top().saying, at));
      // `has said`, `made clear`, `wants to show`
      if (
        (contentVerbs.has(lower) || contentAdjectives.has(lower)) &&
        !determiners.has(lowerAt(this.tokens, at - 1))
      )
        this.top().saying = true;
      return false;
    }
    return this.verb(at, lower, verb);
  }

  /** Gives the finite verb at `at` to its clause. */
  private verb(at: number, lower: string, sure: 'perhaps' | 'read'): boolean {
    const owner = at === this.relativeVerbAt ? this.top() : this.ownerOf(at, sure);
    if (owner === undefined) return false;
    if (owner.verb !== 'read') owner.verb = sure;
    owner.saying = contentVerbs.has(lower);
    owner.since = 'nothing';
    this.lastIsMain = owner.main;
    return true;
  }

  private ownerOf(at: number, sure: 'perhaps' | 'read'): Clause | undefined {
    if (sure === 'read' && this.isBareRelative(at)) {
      this.open(clause(false, at));
      return this.top();
    }
    const top = this.top();
    if (top.verb === 'none' && !(top.loose && !this.isLooseClause(at))) return top;
    if (top.since === 'conjunction' && top.verb !== 'none') return top;
    const free = this.innermostWithoutVerb();
    if (free !== undefined) {
      this.stack.length = free + 1;
      return this.top();
    }
    while (this.top().loose && this.top().verb === 'none' && this.stack.length > 1) this.stack.pop();
    const last = this.top();
    if (sure === 'perhaps') return undefined;
    if (last.verb === 'perhaps' || last.since !== 'nothing') return last;
    if (last.saying) {
      this.open(clause(last.main, at));
      return this.top();
    }
    // Within one verb group: `had been`, `did he not`.
    if (this.continuesGroup(at)) return last;
    this.open(clause(false, at));
    return this.top();
  }

  /** `the mail they never`, `everything he could not`: a subject right after a noun, without a pronoun between. */
  isBareRelative(at: number): boolean {
    // `said after the vote he would`: the subject of what is said, after a phrase.
    const top = this.top();
    if (top.loose && top.verb === 'none' && this.stack[this.stack.length - 2]?.saying === true) return false;
    const adverb = isAdverb(lowerAt(this.tokens, at - 1)) ? 1 : 0;
    if (!barePronouns.has(lowerAt(this.tokens, at - 1 - adverb))) return false;
    const noun = this.tokens[at - 2 - adverb];
    if (
      noun?.kind !== 'word' ||
      noun.text !== noun.lower ||
      clauselessNouns.has(noun.lower) ||
      isAdverb(noun.lower)
    )
      return false;
    if (wholes.has(noun.lower)) return true;
    if (noun.lower === 'that' || subordinators.has(noun.lower) || looseSubordinators.has(noun.lower))
      return false;
    if (
      determiners.has(noun.lower) ||
      finiteAuxiliaries.has(noun.lower) ||
      negatedAuxiliaries.has(noun.lower)
    )
      return false;
    if (finiteVerbAt(this.tokens, at - 2 - adverb) !== 'none') return false;
    if (contentVerbs.has(noun.lower) && !determiners.has(lowerAt(this.tokens, at - 3 - adverb))) return false;
    if (prepositions.has(noun.lower) || clauseConjunctions.has(noun.lower)) return false;
    for (let back = at - 3 - adverb; back >= Math.max(0, at - 5 - adverb); back--) {
      const before = this.tokens[back];
      if (before?.kind !== 'word') return false;
      if (determiners.has(before.lower)) return !this.opensWithPhrase(back - 1);
      if (finiteVerbAt(this.tokens, back) !== 'none' || subordinators.has(before.lower)) return false;
    }
    return false;
  }

  /** `and in the course of my life we have`: phrases at the head of the clause, to which no relative clause belongs. */
  private opensWithPhrase(at: number): boolean {
    let preposition = at;
    for (let back = at; back >= Math.max(0, at - PHRASE_REACH); back--) {
      const word = this.tokens[back];
      if (word?.kind !== 'word' || clauseConjunctions.has(word.lower)) break;
      if (prepositions.has(word.lower)) preposition = back;
    }
    if (!prepositions.has(lowerAt(this.tokens, preposition))) return false;
    const before = this.tokens[preposition - 1];
    return before === undefined || before.text === ',' || clauseConjunctions.has(before.lower);
  }

  /** An opener that is a preposition as well opens a clause when the clause around it has its verb already. */
  private isLooseClause(at: number): boolean {
    const outer = this.stack[this.stack.length - 2];
    if (outer === undefined) return true;
    // `said after the vote he would`: a subject follows the phrase.
    const before = lowerAt(this.tokens, at - 1);
    if (subjectPronouns.has(lowerAt(this.tokens, this.top().from + 1))) return true;
    if (outer.saying && subjectPronouns.has(before) && !looseSubordinators.has(lowerAt(this.tokens, at - 2)))
      return false;
    if (outer.verb === 'read') return true;
    return this.commaFollows(at) && this.stack.length === 2;
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

  private innermostWithoutVerb(): number | undefined {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at];
      if (open !== undefined && open.verb === 'none' && !open.loose) return at;
      if (open?.bracket === true) return undefined;
    }
    return undefined;
  }

  private that(at: number): boolean {
    const quoted = isQuote(this.tokens[at - 1]);
    const before = this.tokens[quoted ? at - 2 : at - 1];
    const next = lowerAt(this.tokens, at + 1);
    // `so that it would hold`
    if (before?.lower === 'so') {
      this.open(clause(false, at));
      return false;
    }
    const free = before === undefined || before.kind !== 'word' || clauseConjunctions.has(before.lower);
    // `that is not enough`, `and that did not help`: a pronoun.
    if (free && (finiteAuxiliaries.has(next) || negatedAuxiliaries.has(next))) return false;
    if (before === undefined || prepositions.has(before.lower)) return false;
    if (subordinators.has(before.lower) || looseSubordinators.has(before.lower)) return false;
    if (free) {
      // `said that it opens and that it will close`: as the first one.
      const main = this.stack.some((open) => open.main && open.saying);
      // `…, that means`, `…, that crisis`: no clause.
      if (!main) return false;
      this.close((open) => open.verb !== 'none');
      if (this.stack.length > 1) this.stack.pop();
      this.open(clause(main && this.top().main, at));
      return false;
    }
    const content = this.isContent(at, before);
    this.open(clause(content && this.top().main, at));
    if (!content) this.relativeVerb(at);
    return false;
  }

  /** `said that`, `told reporters that`, `is certain that`; not `the claim that`, `a town that`. */
  private isContent(at: number, before: Token): boolean {
    if (contentAdjectives.has(before.lower)) return true;
    if (contentVerbs.has(before.lower)) {
      const article = lowerAt(this.tokens, at - 2);
      return !objectOpeners.has(article) && (!article.endsWith("'s") || finiteAuxiliaries.has(article));
    }
    if (before.lower.endsWith('ed') || plainPasts.has(before.lower)) return true;
    for (let back = at - 2; back >= Math.max(0, at - THAT_REACH); back--) {
      const word = this.tokens[back];
      if (word === undefined || (word.kind === 'mark' && word.text === ',')) return false;
      // `their hopes on a field that`: a noun.
      if (determiners.has(lowerAt(this.tokens, back - 1))) continue;
      if (tellingVerbs.has(word.lower)) return true;
      // `said on Monday that`, `agreed with the finding that`
      if (contentVerbs.has(word.lower))
        return prepositions.has(lowerAt(this.tokens, back + 1)) || isDay(before);
    }
    return isDay(before);
  }

  private openAt(at: number, loose: boolean): void {
    this.open({ ...clause(false, at), loose });
    if (!loose) this.relativeVerb(at);
  }

  /** `who live there`, `which costs more`: what follows a relative pronoun at once, and opens no subject, is its verb. */
  private relativeVerb(at: number): void {
    const next = this.tokens[at + 1];
    if (!relatives.has(lowerAt(this.tokens, at)) || next?.kind !== 'word') return;
    const { lower, text } = next;
    if (text !== lower || endsAsAdverb(lower) || lower.length < 3) return;
    if (objectOpeners.has(lower) || subjectPronouns.has(lower) || prepositions.has(lower)) return;
    if (finiteAuxiliaries.has(lower) || negatedAuxiliaries.has(lower) || notVerbs.has(lower)) return;
    // A form in -s or -ed, or what follows `who`, which more rarely has a subject after it.
    const sure =
      this.tokens[at]?.lower === 'who' ||
      /(?:[^s]s|ed)$/.test(lower) ||
      plainPasts.has(lower) ||
      mixedPasts.has(lower);
    if (sure) this.relativeVerbAt = at + 1;
  }

  /** `My father, though, was`, `for whatever reason, she`: no clause. */
  private isAside(at: number, lower: string): boolean {
    if (lower === 'though') return this.tokens[at + 1]?.text === ',';
    return /^what(?:ever)?$|^whichever$/.test(lower) && this.tokens[at + 2]?.text === ',';
  }

  /** At the head of a question the word asks and opens nothing. */
  private isQuestion(at: number): boolean {
    if (at > this.lastQuestion || !askers.has(lowerAt(this.tokens, at))) return false;
    if (isQuote(this.tokens[at - 1])) return true;
    let first = at;
    while (
      first > 0 &&
      (this.tokens[first - 1]?.kind === 'mark' || clauseConjunctions.has(lowerAt(this.tokens, first - 1)))
    ) {
      if (this.tokens[first - 1]?.text === '(') return false;
      first--;
    }
    return first === 0;
  }

  /** `, saying …`, and a participle at the head of the sentence. */
  private isParticipleClause(at: number, lower: string): boolean {
    if (!lower.endsWith('ing') || lower.length < 5) return false;
    const before = this.tokens[at - 1];
    if (!contentVerbs.has(lower)) return false;
    return before === undefined || before.text === ',' || (at === 1 && isQuote(before));
  }

  private open(next: Clause): void {
    if (this.stack.length < DEPTH) this.stack.push(next);
  }

  /** Closes the innermost clauses, the main one left out, as long as they may be closed. */
  private close(may: (open: Clause) => boolean): void {
    while (this.stack.length > 1) {
      const open = this.top();
      if (open.bracket || open.main || !may(open)) return;
      this.stack.pop();
    }
  }

  private closeBracket(): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      if (this.stack[at]?.bracket !== true) continue;
      this.stack.length = at;
      return;
    }
  }
}

function isDay(token: Token): boolean {
  return saidWhen.has(token.lower);
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

function clause(main: boolean, from: number): Clause {
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
