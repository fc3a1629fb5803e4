import * as vscode from 'vscode';
import type { ReviewQuote, ReviewState } from '../../../server/src/lsp/protocol.ts';
import type { Decision } from './walk.ts';

/** What a review asks a person. Each question goes from the screen when the review has ended meanwhile. */

/** Where a search found only what is most similar, accepting may mean two things: a person says which. */
export async function askHow(
  { accept, reason, now }: ReviewQuote,
  ended: vscode.CancellationToken,
): Promise<'accept' | 'keep' | undefined> {
  if (reason === null) return 'accept';
  if (accept === null) return 'keep';
  const take = {
    label: vscode.l10n.t('It is the same sentence, changed: take over its words'),
    detail: now ?? '',
  };
  const keep = { label: vscode.l10n.t('It is another sentence: keep the quote, with a reason') };
  const title = vscode.l10n.t('Is the most similar passage what became of the quote?');
  const choice = await vscode.window.showQuickPick([keep, take], { title, ignoreFocusOut: true }, ended);
  return choice === take ? 'accept' : choice === keep ? 'keep' : undefined;
}

/** The report to go through: asked only where several have changed. */
export async function askWhichReport(reports: readonly ReviewState[]): Promise<ReviewState | undefined> {
  const [only, ...more] = reports;
  if (only === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No report has changed since its hash was recorded: there is nothing to review.'),
    );
    return undefined;
  }
  if (more.length === 0) return only;
  const items = reports.map((state) => ({
    label: state.name,
    description: vscode.l10n.t('{0} quotes to look at', state.quotes.filter(({ open }) => open).length),
    state,
  }));
  const title = vscode.l10n.t('Which changed report?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.state;
}

/** Why a quote is kept although its sentence is gone; undefined when it is not. */
export async function askReason(usual: string, ended: vscode.CancellationToken): Promise<string | undefined> {
  const words = await vscode.window.showInputBox(
    {
      title: vscode.l10n.t('Keep the Quote, Although Its Sentence Is Gone'),
      prompt: vscode.l10n.t('Why? The reason stands beside the quote (waive), and the finding goes.'),
      value: usual,
      ignoreFocusOut: true,
    },
    ended,
  );
  return words === undefined || words.trim() === '' ? undefined : words;
}

/** At the end: what is left is to record the new version, or to go through what was left once more. */
export async function askWhatNow(
  report: string,
  { accepted, kept, left }: Readonly<Record<Decision, number>>,
  ended: vscode.CancellationToken,
): Promise<'preserve' | 'again' | undefined> {
  const record = {
    label: vscode.l10n.t('$(archive) Preserve this version of the report'),
    detail: vscode.l10n.t(
      'Keeps a copy and records its hash and today’s date: the source counts as unchanged.',
    ),
  };
  const back = { label: vscode.l10n.t('$(debug-restart) Go through what was left once more') };
  const later = { label: vscode.l10n.t('$(circle-slash) Not now') };
  const choice = await vscode.window.showQuickPick(
    left === 0 ? [record, later] : [back, record, later],
    {
      title: vscode.l10n.t(
        '{0}: {1} accepted, {2} kept with a reason, {3} left',
        report,
        accepted,
        kept,
        left,
      ),
      placeHolder: vscode.l10n.t('Every quote has been looked at. What now?'),
      ignoreFocusOut: true,
    },
    ended,
  );
  return choice === record ? 'preserve' : choice === back ? 'again' : undefined;
}
