import type { Connection } from 'vscode-languageserver';
import type { AdduceRequests } from './protocol.ts';

type Result<M extends keyof AdduceRequests> = AdduceRequests[M]['result'];

/** Answers one of Adduce's own requests; parameters and answer are those of the protocol. */
export function onAdduce<M extends keyof AdduceRequests>(
  connection: Connection,
  method: M,
  handler: (params: AdduceRequests[M]['params']) => Result<M> | Promise<Result<M>>,
): void {
  connection.onRequest(method, (params: AdduceRequests[M]['params']) => Promise.resolve(handler(params)));
}
