import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { InputBoxAnswer, TestEvent } from '../run/events.ts';
import { readPlan } from '../run/plan.ts';

let asked = 0;

/**
 * Answers the input box that is shown, or about to be, as a person does: the process around VS Code presses the keys.
 * False where it cannot, as the window of a desktop VS Code is out of its reach.
 */
export function answerInputBox(answer: InputBoxAnswer): Promise<boolean> {
  return asPerson((done) => ({ type: 'answer', answer, done }));
}

/**
 * Presses keys in the window, one after the other: `Alt+ArrowDown`; what stands in quotes is typed letter by letter. False
 * where that cannot be done from outside, as above.
 */
export function press(...keys: readonly string[]): Promise<boolean> {
  return asPerson((done) => ({ type: 'press', keys, done }));
}

async function asPerson(event: (done: string) => TestEvent): Promise<boolean> {
  const { events } = readPlan();
  const done = `${events}.answer-${asked++}`;
  appendFileSync(events, `${JSON.stringify(event(done))}\n`);
  for (;;) {
    const outcome = await readFile(done, 'utf8').catch(() => '');
    if (outcome !== '') return outcome === 'answered';
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
