/** The entry of the language server in a web worker: it asks the client for its files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { NO_RULE_PAGES } from '../core/rule-page.ts';
import { clientHost } from '../web/host.ts';
import { rulePagesAt } from '../web/rule-pages.ts';
import { clientFiles } from './client-files.ts';
import { startServer } from './server.ts';

/** Put in by the build. */
declare const ADDUCE_VERSION: string;

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);

startServer(
  connection,
  ({ rulePages }) =>
    clientHost(clientFiles(connection), {
      rulePages: rulePages === undefined ? NO_RULE_PAGES : rulePagesAt(rulePages.base, rulePages.rules),
      // The queue of messages is emptied by timers as well: what came before is handled before.
      later: (run) => void setTimeout(run, 0),
      now: () => performance.now(),
    }),
  { name: 'adduce', version: ADDUCE_VERSION },
);
