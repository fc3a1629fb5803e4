import { type Connection, type HandlerResult, RequestType } from 'vscode-languageserver';
import type { AdduceRequests } from './protocol.ts';

type Params<M extends keyof AdduceRequests> = AdduceRequests[M]['params'];
type Result<M extends keyof AdduceRequests> = AdduceRequests[M]['result'];

/** Answers one of Adduce's own requests; parameters and answer are those of the protocol. */
export function onAdduce<M extends keyof AdduceRequests>(
  connection: Connection,
  method: M,
  handler: (params: Params<M>) => HandlerResult<Result<M>, void>,
): void {
  connection.onRequest(new RequestType<Params<M>, Result<M>, void>(method), (params) => handler(params));
}
