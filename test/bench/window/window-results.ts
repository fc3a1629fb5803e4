import { number, verdict } from '../budgets.ts';
import { table } from '../page.ts';
import type { WindowResult } from './window-bench.ts';

/** Milliseconds. */
const AIM = { activation: 100 } as const;

/** The figures as Markdown. */
export function windowSection(result: WindowResult, heading: string): string {
  const { activation, untilMarked, slowestOther, idleServer, idleHost, idleHostWithoutUs, webviewFiles } =
    result;
  const idle = (ms: number | null) => (ms === null ? 'not known' : `${number(ms)} ms of 30 s`);
  return [
    heading,
    '',
    table(
      ['In a window on the sample project', 'measured', 'aim'],
      [
        ['activation', `${number(activation)} ms`, verdict(activation, AIM.activation, 'ms')],
        [`slowest of VS Code’s own (${slowestOther.name})`, `${number(slowestOther.activation)} ms`, ''],
        [
          'share of the time until a report is marked',
          `${((100 * activation) / untilMarked).toFixed(1)} %`,
          '',
        ],
        ['processor time at rest, language server', idle(idleServer), ''],
        ['processor time at rest, extension host', idle(idleHost), ''],
        ['the same without Adduce', idle(idleHostWithoutUs), ''],
        ['webview files fetched before a view is opened', String(webviewFiles.before), ''],
        ['and after', String(webviewFiles.after), ''],
      ],
    ),
    '',
    'The packed extension in a real VS Code, in a browser. *Activation* is what VS Code’s list of running extensions says of',
    'loading and calling the extension; what speaks to the language server is loaded after that, when other extensions have',
    'had their turn. *Until a report is marked*: from opening the page until the words of a report are underlined.',
  ].join('\n');
}
