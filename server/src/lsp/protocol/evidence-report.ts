/** What an evidence report is about. */
export type WireReportScope =
  | { readonly type: 'project' }
  | { readonly type: 'event'; readonly id: string }
  | { readonly type: 'tag'; readonly tag: string }
  /** Claims that a person has chosen, by their ids. */
  | { readonly type: 'claims'; readonly ids: readonly string[] }
  /** The claims of an annotation file, or those that stand on a report. */
  | { readonly type: 'file'; readonly uri: string };

/** Requests of documents made of claims. */
export interface EvidenceReportRequests {
  /** The same report in both formats; `uri` is any file of the project. */
  'adduce/evidenceReport': {
    params: { uri: string; scope: WireReportScope };
    result: { readonly claims: number; readonly markdown: string; readonly html: string } | null;
  };
}
