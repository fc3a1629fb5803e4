import type {
  Location,
  ProtocolRequestType,
  ProtocolRequestType0,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Publications } from './diagnostics.ts';
import type { PositionEncoding } from './encoding.ts';
import type { Folder } from './folder.ts';
import type { Found } from './found.ts';
import type { Waiting } from './waiting.ts';

/** What a document needs of the editor it is open in. */
export interface Host {
  readonly folder: Folder;
  readonly encoding: PositionEncoding;
  readonly publications: Publications;
  readonly waiting: Waiting;
  request<P, R, PR, E, O>(type: ProtocolRequestType<P, R, PR, E, O>, params: P): Promise<R>;
  request<R, PR, E, O>(type: ProtocolRequestType0<R, PR, E, O>): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  found(locations: readonly Location[]): readonly Found[];
  apply(edit: WorkspaceEdit): Promise<void>;
  closed(uri: string): void;
}
