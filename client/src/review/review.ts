import * as vscode from 'vscode';
import type { FileEdits, ReviewQuote, ReviewState } from '../../../server/src/lsp/protocol.ts';
import { showBeside } from '../columns.ts';
import { activeTarget, applyEdits, preserve, targetOf } from '../preserve.ts';
import type { Server } from '../server.ts';
import { toRange } from '../wire.ts';
import { createReviewLenses } from './lenses.ts';
import { createReviewMarks } from './marks.ts';
import { askHow, askReason, askWhatNow, askWhichReport } from './questions.ts';
import { current, decide, reconsider, startWalk, step, tally, toNextOpen, type Walk } from './walk.ts';

/** The context key that is true while a review goes on; its keys hang on it. */
const REVIEWING = 'adduce.reviewing';

/** Where a review stands; told each time it shows a quote. */
export interface Reviewed {
  readonly claim: string;
  readonly state: ReviewQuote['state'];
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** `Adduce: Review Changed Source`, and the commands that go on with it. */
export interface Review extends vscode.Disposable {
  /** Fires when a quote is shown, and with null when the review is over or waits for what to do at its end. */
  readonly onDidShow: vscode.Event<Reviewed | null>;
  start(argument: unknown): Promise<void>;
  accept(): Promise<void>;
  leave(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  undo(): Promise<void>;
  stop(): Promise<void>;
}

/** An edit of an annotation file that the review made, to be taken back. */
interface Done {
  readonly key: string;
  readonly uri: vscode.Uri;
  /** Version of the document right after it. */
  readonly version: number;
}

/** A review that goes on. */
interface Going {
  readonly report: string;
  readonly name: string;
  walk: Walk;
  readonly done: Done[];
  /** Takes what is being asked off the screen when the review ends meanwhile. */
  readonly ended: vscode.CancellationTokenSource;
}

export function createReview(server: Server): Review {
  const shown = new vscode.EventEmitter<Reviewed | null>();
  const marks = createReviewMarks();
  const lenses = createReviewLenses();
  const status = vscode.window.createStatusBarItem('adduce.review', vscode.StatusBarAlignment.Left, 11);
  status.name = vscode.l10n.t('Adduce: Review');
  status.command = 'adduce.reviewNext';
  let going: Going | undefined;

  async function start(argument: unknown): Promise<void> {
    const target = targetOf(argument) ?? activeTarget(server);
    const reports = await server.request('adduce/review', target ?? { uri: null });
    const state = await askWhichReport(reports);
    if (state === undefined) return;
    const open = state.quotes.filter((quote) => quote.open);
    await stop();
    going = {
      report: state.report,
      name: state.name,
      walk: startWalk(open.map(({ key }) => key)),
      done: [],
      ended: new vscode.CancellationTokenSource(),
    };
    await vscode.commands.executeCommand('setContext', REVIEWING, true);
    if (open.length === 0) await finish(going);
    else await show(going);
  }

  async function stateOf({ report }: Going): Promise<ReviewState | undefined> {
    return (await server.request('adduce/review', { uri: report })).find((state) => state.report === report);
  }

  /** The report on one side with what changed in it, the claim on the other with the cursor on its quote. */
  async function show(review: Going): Promise<void> {
    const state = await stateOf(review);
    const quote = state?.quotes.find(({ key }) => key === current(review.walk));
    if (going !== review) return;
    // It was put right by hand meanwhile, or what it stood in was taken out.
    if (quote === undefined) {
      review.walk = decide(review.walk, 'accepted');
      return goOn(review);
    }
    const { at, keys } = review.walk;
    const report = await vscode.window.showTextDocument(asUri(review.report), {
      viewColumn: columnOf(asUri(review.report)),
      preview: false,
    });
    if (quote.place !== null) {
      const place = report.document.validateRange(toRange(quote.place.range));
      report.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    marks.show(report, quote);
    const range = toRange(quote.quote.range);
    const editor = await showBeside(asUri(quote.quote.uri), new vscode.Range(range.start, range.start));
    marks.showEchoes(editor, quote);
    const claim = new vscode.Range(Math.max(0, range.start.line - 8), 0, range.end.line + 4, 0);
    editor.revealRange(
      editor.document.validateRange(claim),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
    const where = vscode.l10n.t('{0} of {1}', at + 1, keys.length);
    const decided = review.walk.decisions.get(quote.key);
    const note =
      decided === 'left' ? vscode.l10n.t(' (left)') : quote.open ? '' : vscode.l10n.t(' (settled)');
    const canAccept = quote.open && (quote.accept !== null || quote.reason !== null);
    const accepting = quote.accept === null ? vscode.l10n.t('Keep with a Reason') : vscode.l10n.t('Accept');
    lenses.show(
      { uri: editor.document.uri, line: range.start.line },
      where,
      canAccept ? accepting : null,
      quote.summary + echoed(quote) + note,
    );
    const help = vscode.l10n.t('Shift+Alt+Y accept, L leave, N next, U undo, Q stop');
    status.text = `$(git-compare) ${vscode.l10n.t('Review {0}: {1}', where, quote.claim)} · ${help}`;
    status.tooltip = `${review.name}\n${quote.summary}`;
    status.show();
    shown.fire({ claim: quote.claim, state: quote.state, number: at + 1, count: keys.length });
  }

  async function accept(): Promise<void> {
    const review = going;
    if (review === undefined) return;
    const state = await stateOf(review);
    const quote = state?.quotes.find(({ key }) => key === current(review.walk));
    if (quote === undefined || !quote.open) {
      // Settled by hand.
      review.walk = decide(review.walk, 'accepted');
      return goOn(review);
    }
    const how = await askHow(quote, review.ended.token);
    if (how === undefined) return;
    if (how === 'keep') await keep(review, quote, quote.reason ?? '');
    else if (quote.accept !== null) {
      if (await change(review, quote, quote.accept)) {
        review.walk = decide(review.walk, 'accepted');
        await goOn(review);
      }
    } else
      say(
        vscode.l10n.t(
          'The words stand in several places, so there is nothing to accept. Press Ctrl+. on the quote to choose one.',
        ),
      );
  }

  /** A quote that is gone stays as the words that were read; why, a person says. */
  async function keep(review: Going, quote: ReviewQuote, reason: string): Promise<void> {
    const words = await askReason(reason, review.ended.token);
    if (words === undefined) return;
    const edits = await server.request('adduce/keepQuote', {
      report: review.report,
      key: quote.key,
      reason: words,
    });
    if (edits === null)
      return say(
        vscode.l10n.t(
          'The reason could not be written beside the quote. Mend what is underlined in the claim (“waive” is a list of rules, each with a reason), then accept again.',
        ),
      );
    if (!(await change(review, quote, edits))) return;
    review.walk = decide(review.walk, 'kept');
    await goOn(review);
  }

  /** One edit of one file, which one undo takes back. */
  async function change(review: Going, { key, quote }: ReviewQuote, edits: FileEdits): Promise<boolean> {
    const uri = asUri(quote.uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.version;
    if (!(await applyEdits(server, [edits]))) {
      say(vscode.l10n.t('The annotation file has been edited just now. Nothing was written; accept again.'));
      return false;
    }
    if (document.version !== before) review.done.push({ key, uri, version: document.version });
    return true;
  }

  async function leave(): Promise<void> {
    if (going === undefined) return;
    going.walk = decide(going.walk, 'left');
    await goOn(going);
  }

  async function move(by: 1 | -1): Promise<void> {
    if (going === undefined) return;
    going.walk = step(going.walk, by);
    await show(going);
  }

  async function goOn(review: Going): Promise<void> {
    const next = toNextOpen(review.walk);
    if (next === null) return finish(review);
    review.walk = next;
    await show(review);
  }

  async function undo(): Promise<void> {
    const review = going;
    const last = review?.done.at(-1);
    if (review === undefined) return;
    if (last === undefined) return say(vscode.l10n.t('Nothing has been accepted in this review yet.'));
    const document = await vscode.workspace.openTextDocument(last.uri);
    if (document.version !== last.version)
      return say(
        vscode.l10n.t(
          'The file has been edited since. Take that back first, with the editor’s own undo (Ctrl+Z).',
        ),
      );
    await showBeside(last.uri);
    await vscode.commands.executeCommand('undo');
    review.done.pop();
    review.walk = reconsider(review.walk, last.key);
    await show(review);
  }

  /** Everything has been decided upon: what is left is to record the new version. */
  async function finish(review: Going): Promise<void> {
    clear();
    shown.fire(null);
    const choice = await askWhatNow(review.name, tally(review.walk), review.ended.token);
    if (going !== review) return;
    if (choice === 'again') {
      for (const [key, decision] of review.walk.decisions)
        if (decision === 'left') review.walk = reconsider(review.walk, key);
      return goOn(review);
    }
    await stop();
    if (choice === 'preserve') await preserve(server, { uri: review.report }, true);
  }

  function clear(): void {
    marks.clear();
    lenses.clear();
    status.hide();
  }

  async function stop(): Promise<void> {
    if (going === undefined) return;
    going.ended.cancel();
    going = undefined;
    clear();
    shown.fire(null);
    await vscode.commands.executeCommand('setContext', REVIEWING, false);
  }

  const asUri = (uri: string) => server.client.protocol2CodeConverter.asUri(uri);
  /** One key after the other: what the next does depends on what the last has written. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (run: () => Promise<void>) => () => {
    const done = turn.then(run);
    turn = done.catch(() => undefined);
    return done;
  };
  const parts = vscode.Disposable.from(shown, marks, lenses, status);
  return {
    onDidShow: shown.event,
    start,
    accept: inTurn(accept),
    leave: inTurn(leave),
    next: inTurn(() => move(1)),
    previous: inTurn(() => move(-1)),
    undo: inTurn(undo),
    stop,
    dispose: () => parts.dispose(),
  };
}

function echoed({ echoes }: ReviewQuote): string {
  return echoes.length === 0 ? '' : vscode.l10n.t(' (said elsewhere in the claim, too: {0})', echoes.length);
}

/** Where a report is shown already, else the first column. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const key = uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  return editor?.viewColumn ?? vscode.ViewColumn.One;
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
