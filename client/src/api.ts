import type { Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AdduceRequests } from '../../server/src/lsp/protocol.ts';
import type { Decorated } from './decorations.ts';
import type { ChartPanel } from './panels/chart-panel.ts';
import type { EvidencePanel } from './panels/evidence-panel.ts';
import type { Reviewed } from './review/review.ts';
import type { Views } from './views/views.ts';

/** What `activate` exports: enough for tests and other extensions to wait for what happens, instead of sleeping. */
export interface AdduceApi {
  /** Settles when every file of the workspace has been read and checked, and says how many there were. */
  ready(): Promise<AdduceRequests['adduce/ready']['result']>;
  /** Fires each time a visible report has been marked. */
  readonly onDidDecorate: Event<Decorated>;
  /** Fires each time a review shows a quote, and with null when it has come to its end. */
  readonly onDidReview: Event<Reviewed | null>;
  /** Fires each time the evidence view has something on screen. */
  readonly onDidShowEvidence: EvidencePanel['onDidShow'];
  /** Fire each time such a drawing is on screen, with how many things are in it. */
  readonly onDidShowTimeline: ChartPanel['onDidShow'];
  readonly onDidShowSourceMap: ChartPanel['onDidShow'];
  /** A view of the project as it is. */
  readonly view: Views['tree'];
  /** What the status item says. */
  status(): string;
  readonly client: BaseLanguageClient;
}
