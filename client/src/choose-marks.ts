import * as vscode from 'vscode';
import { SECTION } from './settings.ts';

/** How claimed words are marked, each step with what the one before shows. */
const STEPS = ['off', 'underlined', 'tinted'] as const;

/** What can be shown or left away, and the setting that says so. */
interface Mark {
  readonly label: string;
  readonly setting: string;
  /** For a setting with steps, the one from which on it is shown; absent: the setting is true or false. */
  readonly from?: (typeof STEPS)[number];
}

/**
 * Lets one tick what is shown in reports and annotation files. A tick counts at once, so that one sees what it does; Enter
 * keeps it, Escape brings back what was.
 */
export async function chooseMarks(): Promise<void> {
  const before = settingsOf(all());
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly mark?: Mark }>();
  picker.title = vscode.l10n.t('What Is Shown');
  picker.placeholder = vscode.l10n.t(
    'Tick what you want to see; Enter keeps it, Escape brings back what was',
  );
  picker.canSelectMany = true;
  picker.items = [
    { label: vscode.l10n.t('In reports'), kind: vscode.QuickPickItemKind.Separator },
    ...inReports().map((mark) => ({ label: mark.label, mark })),
    { label: vscode.l10n.t('In annotation files'), kind: vscode.QuickPickItemKind.Separator },
    ...inClaims().map((mark) => ({ label: mark.label, mark })),
    { label: vscode.l10n.t('In views'), kind: vscode.QuickPickItemKind.Separator },
    ...inViews().map((mark) => ({ label: mark.label, mark })),
  ];
  picker.selectedItems = picker.items.filter(({ mark }) => mark !== undefined && isShown(mark));
  let writing = Promise.resolve();
  const write = (wanted: ReadonlyMap<string, unknown>) => {
    writing = writing.then(() => writeSettings(wanted)).catch(() => undefined);
  };
  const changing = picker.onDidChangeSelection((selected) => {
    write(wantedBy(selected.flatMap(({ mark }) => (mark === undefined ? [] : [mark]))));
  });
  const kept = await new Promise<boolean>((done) => {
    picker.onDidAccept(() => done(true));
    picker.onDidHide(() => done(false));
    picker.show();
  });
  changing.dispose();
  picker.dispose();
  if (!kept) write(before);
  await writing;
}

function inReports(): readonly Mark[] {
  return [
    { label: vscode.l10n.t('Lines under claimed words'), setting: 'report.highlight', from: 'underlined' },
    { label: vscode.l10n.t('Tint behind claimed words'), setting: 'report.highlight', from: 'tinted' },
    { label: vscode.l10n.t('Icons beside the lines'), setting: 'report.gutterIcons' },
    { label: vscode.l10n.t('Marks at the scroll bar'), setting: 'report.overviewRuler' },
    { label: vscode.l10n.t('Read sentences dimmed'), setting: 'report.dimRead' },
    { label: vscode.l10n.t('The sentence at the cursor'), setting: 'report.currentSentence' },
    { label: vscode.l10n.t('Contradictions and changed words'), setting: 'report.troubles' },
    { label: vscode.l10n.t('Counts above sentences'), setting: 'codeLens.sentences' },
    { label: vscode.l10n.t('Notes behind words that moved'), setting: 'inlayHints.anchors' },
    { label: vscode.l10n.t('Progress in the status bar'), setting: 'report.coverage' },
  ];
}

function inClaims(): readonly Mark[] {
  return [
    { label: vscode.l10n.t('Counts above claims'), setting: 'codeLens.claims' },
    { label: vscode.l10n.t('Counts above events'), setting: 'codeLens.events' },
    { label: vscode.l10n.t('Counts above sources'), setting: 'codeLens.sources' },
    { label: vscode.l10n.t('Lines of quotes'), setting: 'inlayHints.quoteLines' },
    { label: vscode.l10n.t('Origins behind ids'), setting: 'inlayHints.origins' },
    { label: vscode.l10n.t('Dates behind words'), setting: 'inlayHints.dates' },
  ];
}

function inViews(): readonly Mark[] {
  return [{ label: vscode.l10n.t('The claim at the cursor selected'), setting: 'views.followCursor' }];
}

function all(): readonly Mark[] {
  return [...inReports(), ...inClaims(), ...inViews()];
}

function isShown({ setting, from }: Mark): boolean {
  const value = vscode.workspace.getConfiguration(SECTION).get<unknown>(setting);
  if (from === undefined) return value !== false;
  const step = STEPS.map(String).indexOf(String(value));
  return step < 0 || step >= STEPS.indexOf(from);
}

function settingsOf(marks: readonly Mark[]): ReadonlyMap<string, unknown> {
  const section = vscode.workspace.getConfiguration(SECTION);
  return new Map(marks.map(({ setting }) => [setting, section.get<unknown>(setting)]));
}

/** What the settings hold when these are shown and the others not. A tint goes with its line. */
function wantedBy(shown: readonly Mark[]): ReadonlyMap<string, unknown> {
  const wanted = new Map<string, unknown>();
  for (const { setting, from } of all()) wanted.set(setting, from === undefined ? false : STEPS[0]);
  for (const step of STEPS)
    for (const { setting, from } of shown) if (from === step) wanted.set(setting, step);
  for (const { setting, from } of shown) if (from === undefined) wanted.set(setting, true);
  return wanted;
}

/** Where a folder has a value of its own, that is the one that counts; else the person’s. */
async function writeSettings(wanted: ReadonlyMap<string, unknown>): Promise<void> {
  const section = vscode.workspace.getConfiguration(SECTION);
  for (const [setting, value] of wanted) {
    if (section.get<unknown>(setting) === value) continue;
    const { workspaceValue } = section.inspect<unknown>(setting) ?? {};
    await section.update(
      setting,
      value,
      workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace,
    );
  }
}
