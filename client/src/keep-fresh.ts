import * as vscode from 'vscode';
import type { Server } from './server.ts';

/** Something on screen that shows the project as a whole. */
export interface Shown {
  /** What is not on screen is not asked for. */
  isShown(): boolean;
  /** Asks the server and shows the answer. It must not throw. */
  refresh(): Promise<void>;
}

/** Keeps something shown fresh. */
export interface Freshness extends vscode.Disposable {
  /** Asks anew, now: it has come on screen, or a person wants to see something else of it. */
  now(): void;
}

/** A pause after an answer, in milliseconds, so that a person who types does not have the project asked for at each letter. */
const PAUSE = 150;

/**
 * Asks for what is shown whenever the project has changed: one question at a time, and what changes meanwhile asks once more
 * afterwards. What changes while it is hidden is asked for when it comes on screen (`now`).
 */
export function keepFresh(server: Server, shown: Shown): Freshness {
  let asking = false;
  let again = false;
  let isGone = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    if (isGone || !shown.isShown()) return;
    if (asking) {
      again = true;
      return;
    }
    clearTimeout(pause);
    pause = undefined;
    again = false;
    asking = true;
    void shown.refresh().finally(() => {
      asking = false;
      if (isGone) return;
      pause = setTimeout(() => {
        pause = undefined;
        if (again) now();
      }, PAUSE);
    });
  }
  function changed(): void {
    if (pause === undefined) now();
    else again = true;
  }

  const subscriptions = vscode.Disposable.from(server.onProjectChanged(changed), server.onDidStart(now));
  return {
    now,
    dispose() {
      isGone = true;
      clearTimeout(pause);
      subscriptions.dispose();
    },
  };
}
