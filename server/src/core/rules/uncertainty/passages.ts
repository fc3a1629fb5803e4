import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Attribution } from '../../text/read/attribution/attribution-hit.ts';
import { movedReading } from '../../text/read/moved-reading.ts';
import type { Reading } from '../../text/read/read.ts';
import { type TextSpan, type Token, tokenize } from '../../text/read/words/tokens.ts';
import type { Ask, DraftPlace } from '../../workspace/rule.ts';

/** What of one sentence a quote holds. Spans count from the start of `words`. */
export interface Passage {
  readonly appearance: AppearanceFacts;
  readonly words: string;
  readonly tokens: readonly Token[];
  /** What the words say that the quote holds. */
  readonly reading: Reading;
  /** Who is cited anywhere in the sentence; spans may lie outside the words. */
  readonly attribution: readonly Attribution[];
  /** Words of it as a place in the report; none where the report is not at hand. */
  place(span: TextSpan, message: string): readonly DraftPlace[];
}

/**
 * The words that an appearance stands on, sentence by sentence. None while the quote has no one place in its report or
 * other words have come to stand there: another finding speaks of that. Where the report is not at hand, the quote's own
 * words are taken.
 */
export function passagesOf(appearance: AppearanceFacts, ask: Ask): readonly Passage[] {
  return ask.once(passagesIn, appearance);
}

function passagesIn(appearance: AppearanceFacts, ask: Ask): readonly Passage[] {
  const { quote } = appearance;
  if (quote === null) return [];
  const placed = ask.place(quote);
  if (placed === null) {
    const reading = ask.readings.ofWords(quote.quote);
    return [
      passage(
        appearance,
        quote.quote,
        reading,
        () => reading.attribution,
        () => [],
      ),
    ];
  }
  const { anchor, report } = placed;
  if (anchor.state !== 'exact' && anchor.state !== 'moved') return [];
  const whole = once(() => ask.readings.of(placed));
  return ask.readings.within(placed).map(({ span, reading }, at) => {
    const words = report.text.slice(span.start, span.end);
    const attribution = () => {
      const around = whole()[at]?.reading;
      return around === undefined ? [] : movedReading(around, -span.start).attribution;
    };
    return passage(
      appearance,
      words,
      movedReading(reading, -span.start),
      attribution,
      ([start, end], message) => [
        { uri: report.uri, span: { start: span.start + start, end: span.start + end }, message },
      ],
    );
  });
}

/** Several checks look at a quote, and most need only a part of what there is to know. */
function passage(
  appearance: AppearanceFacts,
  words: string,
  reading: Reading,
  attribution: () => readonly Attribution[],
  place: Passage['place'],
): Passage {
  const tokens = once(() => tokenize(words));
  const around = once(attribution);
  return {
    appearance,
    words,
    reading,
    place,
    get tokens() {
      return tokens();
    },
    get attribution() {
      return around();
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Words of a passage for a message, cut where they are many. */
export function said({ words }: Passage, [start, end]: TextSpan): string {
  const text = words.slice(start, end).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
