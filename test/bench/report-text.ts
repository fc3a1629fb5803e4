import type { Random } from './random.ts';
import { counted, cues, deeds, fillers, months, papers, reasons, things, towns } from './words.ts';

/** Someone or something the synthetic texts speak of. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What a sentence of a synthetic report says, so that the claim made of it is true to it. */
export interface Fact {
  /** The words of the report, without the sentence's end. */
  readonly quote: string;
  readonly actor: Actor;
  readonly speaker: Actor;
  readonly cue: string;
  readonly deed: string;
  readonly thing: string;
  readonly town: string;
  /** As the text has it, and in EDTF. */
  readonly day: { readonly expression: string; readonly edtf: string };
  readonly count: { readonly number: number; readonly of: string; readonly measure: string };
  /** The note marker behind the sentence; null where there is none. */
  readonly marker: number | null;
  /** What an earlier report says of the same, on somebody else’s word. */
  readonly again: Fact | null;
}

export interface SyntheticReport {
  readonly text: string;
  readonly paper: string;
  /** The day it was published, in EDTF: after everything it tells of. */
  readonly issued: string;
  readonly facts: readonly Fact[];
}

/**
 * A report of about `sentences` × 190 characters: a heading, paragraphs, some sentences without a claim and
 * some lines that are no prose. Every fact's quote stands in it exactly once. One in ten tells again what one of the
 * `earlier` facts says, where there are any.
 */
export function makeReport(
  random: Random,
  actors: readonly [Actor, ...Actor[]],
  sentences: number,
  earlier: readonly Fact[] = [],
): SyntheticReport {
  const paper = random.pick(papers);
  const town = random.pick(towns);
  const year = random.whole(2019, 2024);
  const [oldest, ...later] = earlier.filter(({ day }) => Number(day.edtf.slice(0, 4)) <= year);
  const facts: Fact[] = [];
  const lines = [`A difficult season for ${town}`, '', `By our staff, ${paper}`, ''];
  let paragraph: string[] = [];
  const finish = (): void => {
    if (paragraph.length > 0) lines.push(paragraph.join(' '), '');
    paragraph = [];
  };
  while (facts.length < sentences) {
    const again = oldest !== undefined && random.next() < 0.1 ? random.pick([oldest, ...later]) : null;
    const fact = makeFact(random, actors, year, again);
    if (facts.some(({ quote }) => quote.includes(fact.quote) || fact.quote.includes(quote))) continue;
    const marker = random.next() < 0.1 ? facts.length + 1 : null;
    facts.push({ ...fact, marker });
    paragraph.push(`${fact.quote}.${marker === null ? '' : `[${marker}]`}`);
    if (random.next() < 0.12) paragraph.push(random.pick(fillers));
    if (paragraph.length > random.whole(2, 5)) finish();
    if (random.next() < 0.05) {
      finish();
      lines.push(`${random.pick(towns)} and its neighbours`, '');
    }
  }
  finish();
  lines.push('Share this article', '');
  return { text: lines.join('\n'), paper, issued: `${year + 1}-02-01`, facts };
}

function makeFact(
  random: Random,
  actors: readonly [Actor, ...Actor[]],
  year: number,
  again: Fact | null,
): Fact {
  const fact = again === null ? makeNews(random, actors, year) : again;
  const speaker = again === null ? fact.speaker : otherSpeaker(random, actors, again.speaker);
  const { actor, cue, deed, thing, town, day, count } = fact;
  const { number, of } = count;
  const verb = counted.find((one) => one.of === of)?.verb ?? '';
  const [because, first] = [random.pick(reasons), random.next() < 0.5];
  const main = `the ${actor.name} ${deed} ${thing} in ${town} on ${day.expression}, ${verb} at least ${number} ${of}`;
  const quote = first
    ? `The ${speaker.name} ${cue} that ${main}, ${because}`
    : `${main.charAt(0).toUpperCase()}${main.slice(1)}, ${because}, the ${speaker.name} ${cue}`;
  return { quote, actor, speaker, cue, deed, thing, town, day, count, marker: null, again };
}

function otherSpeaker(random: Random, actors: readonly [Actor, ...Actor[]], than: Actor): Actor {
  const others = actors.filter(({ id }) => id !== than.id);
  const [first, ...more] = others;
  return first === undefined ? than : random.pick([first, ...more]);
}

/** What there is to tell, and by whom. */
function makeNews(random: Random, actors: readonly [Actor, ...Actor[]], year: number) {
  const actor = random.pick(actors);
  const speaker = random.pick(actors);
  const cue = random.pick(cues);
  const deed = random.pick(deeds);
  const thing = random.pick(things);
  const town = random.pick(towns);
  const month = random.whole(1, 12);
  const date = random.whole(1, 28);
  const expression = `${months[month - 1] ?? ''} ${date}, ${year}`;
  const { of, measure } = random.pick(counted);
  const number = random.whole(11, 980);
  const day = {
    expression,
    edtf: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  };
  return { actor, speaker, cue, deed, thing, town, day, count: { number, of, measure } };
}
