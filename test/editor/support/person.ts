import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { InputBoxAnswer, TestEvent } from '../run/events.ts';
import { readPlan } from '../run/plan.ts';

let asked = 0;

/**
 * Answers the input box that is shown, or about to be, as a person does: the process around VS Code presses the keys.
 * False where it cannot, as the window of a desktop VS Code is out of its reach.
 */
export async function answerInputBox(answer: InputBoxAnswer): Promise<boolean> {
  const { events } = readPlan();
  const done = `${events}.answer-${asked++}`;
  const event: TestEvent = { type: 'answer', answer, done };
  appendFileSync(events, `${JSON.stringify(event)}\n`);
  for (;;) {
    const outcome = await readFile(done, 'utf8').catch(() => '');
    if (outcome !== '') return outcome === 'answered';
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
