import { styleText } from 'node:util';
import { say } from '../../../scripts/host/say.ts';
import type { TestEvent, Totals } from './events.ts';
import { asWritten } from './stack.ts';

/** Prints events as they come and keeps count. */
export interface Listener {
  hear(event: TestEvent): void;
  totals(): Totals;
}

/** A listener that writes to the terminal. */
export function listener(): Listener {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const colour = (name: 'green' | 'red' | 'cyan' | 'gray', text: string) =>
    process.stdout.isTTY && !process.env.NO_COLOR ? styleText(name, text) : text;
  const indented = (depth: number, text: string) => say(`${'  '.repeat(depth + 1)}${text}`);

  return {
    totals: () => ({ passed, failed, skipped }),
    hear(event) {
      switch (event.type) {
        case 'started':
          say(`\n  ${event.tests} tests in VS Code ${event.vsCode}\n`);
          return;
        case 'suite':
          return indented(event.depth, event.title);
        case 'passed': {
          passed++;
          const time = event.milliseconds > 1000 ? colour('gray', ` (${event.milliseconds} ms)`) : '';
          return indented(event.depth, `${colour('green', '✔')} ${event.title}${time}`);
        }
        case 'skipped':
          skipped++;
          return indented(event.depth, colour('cyan', `- ${event.title}`));
        case 'failed':
          failed++;
          indented(event.depth, colour('red', `✘ ${event.title}`));
          for (const line of asWritten(event.stack).split('\n'))
            indented(event.depth + 1, colour('red', line));
          return;
        case 'crashed':
          failed++;
          return say(colour('red', `  ✘ ${event.message}`));
        case 'answer':
        case 'press':
        case 'finished':
          return;
        default:
          return event satisfies never;
      }
    },
  };
}
