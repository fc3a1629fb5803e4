import { mkdirSync } from 'node:fs';
import { downloadAndUnzipVSCode, type ProgressReport, ProgressReportStage } from '@vscode/test-electron';
import { downloads } from './paths.ts';
import { onPath } from './processes.ts';
import { NotAvailable, reasonOf, say } from './say.ts';

/** How long a server may stay silent before the download counts as refused. */
const silenceLimit = 10_000;

/** Whether a window can be shown here at all. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command to put before a program that wants a display: nothing where there is one. Throws when none can be had. */
export function displayFor(what: string): readonly string[] {
  if (hasDisplay()) return [];
  const xvfb = onPath('xvfb-run');
  if (xvfb !== undefined) return [xvfb, '-a'];
  throw new NotAvailable(`${what}: there is no display here, and no xvfb-run to stand in for one.`);
}

/**
 * The program file of a desktop VS Code, downloaded into `.vscode-test/` the first time.
 * `version`: `stable` or a number such as `1.91.0`.
 * Throws {@link NotAvailable} when the download is refused or its server stays silent.
 */
export async function desktopVsCode(version: string): Promise<string> {
  const source = 'update.code.visualstudio.com';
  say(`Desktop VS Code (${version}): asking ${source}, for at most ${silenceLimit / 1000} s …`);
  mkdirSync(downloads, { recursive: true });
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath: downloads,
      timeout: silenceLimit,
      reporter: { report: sayProgress(), error: () => {} },
    });
  } catch (thrown) {
    throw new NotAvailable(`Desktop VS Code cannot be downloaded here (${reasonOf(thrown)}).`);
  }
}

/**
 * What a downloaded VS Code is started with, so that it touches nothing of the user's own VS Code.
 * The path of the user data must be short: VS Code puts a socket there, and macOS allows those 103 characters.
 */
export function ownProfile(userDataFolder: string, extensionsFolder: string): readonly string[] {
  return [
    `--user-data-dir=${userDataFolder}`,
    `--extensions-dir=${extensionsFolder}`,
    // The sandbox needs a kernel that lets it work, which containers and root mostly have not.
    ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu-sandbox'] : []),
    ...['--disable-updates', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
  ];
}

function sayProgress(): (report: ProgressReport) => void {
  let saidQuarters = 0;
  return (report) => {
    if (report.stage === ProgressReportStage.Downloading) {
      const quarters = Math.floor((4 * report.bytesSoFar) / report.totalBytes);
      if (quarters > saidQuarters) say(`  … ${25 * quarters} % of ${Math.round(report.totalBytes / 1e6)} MB`);
      saidQuarters = Math.max(saidQuarters, quarters);
    } else if (report.stage === ProgressReportStage.Retrying) {
      say(`  … ${reasonOf(report.error)}; trying again (${report.attempt} of ${report.totalAttempts})`);
    } else if (report.stage === ProgressReportStage.FoundMatchingInstall) {
      say(`  … already here: ${report.downloadedPath}`);
    }
  };
}
