import * as vscode from 'vscode';

/** Drawn in so many steps: finer ones are not seen at the size of a line. */
const STEPS = 10;

/**
 * A sheet that is filled from its foot as its sentences are claimed or read: how far a report has been worked through, at the
 * left edge of the view, where it is seen however narrow the view is.
 *
 * @param share of the sentences that are claimed or read, from 0 to 1
 */
export function coverageIcon(share: number): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  // Nothing and everything are said for those alone.
  const step =
    share <= 0 ? 0 : share >= 1 ? STEPS : Math.min(STEPS - 1, Math.max(1, Math.round(share * STEPS)));
  return { light: drawn(step, '#424242'), dark: drawn(step, '#c5c5c5') };
}

function drawn(step: number, ink: string): vscode.Uri {
  const height = 11 * (step / STEPS);
  const done =
    step === STEPS ? `<path d="M5 8.2 7.2 10.4 11 5.8" fill="none" stroke="#fff" stroke-width="1.4"/>` : '';
  const sheet = [
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">',
    `<rect x="3" y="1.5" width="10" height="13" rx="1" fill="none" stroke="${ink}"/>`,
    `<rect x="4" y="${13.5 - height}" width="8" height="${height}" fill="${ink}"/>`,
    done.replace('#fff', ink === '#424242' ? '#ffffff' : '#1e1e1e'),
    '</svg>',
  ].join('');
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(sheet)}`);
}
