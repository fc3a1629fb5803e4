import type { Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { thingAt } from './at.ts';

/** A place in a file of the project, as UTF-16 offsets into it. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** Where something leads: the stretch it was asked on, and the places it leads to. */
export interface Link {
  /** Null when the asker's own word at the cursor will do. */
  readonly origin: Span | null;
  readonly targets: readonly (Place & {
    /** The part to select when the whole is revealed. */ readonly focus: Span;
  })[];
}

/**
 * Go to definition. In an annotation file: an id leads to its entry, a quote to its place in the report,
 * a `file:` to the report. In a report: a sentence leads to the claims that stand on it.
 */
export function findDefinition(workspace: Workspace, uri: string, offset: number): Link | null {
  if (!workspace.hasAnnotations(uri)) return fromReport(workspace, uri, offset);
  const thing = thingAt(workspace, uri, offset);
  switch (thing?.type) {
    case undefined:
    case 'tag':
      return null;
    case 'id':
    case 'reference': {
      const placed =
        thing.type === 'reference'
          ? thing.targets
          : workspace.definitions(thing.definition.kind, thing.definition.entry.id ?? '');
      return {
        origin: thing.span,
        targets: placed.map(({ uri: at, span, idSpan }) => ({ uri: at, span, focus: idSpan })),
      };
    }
    case 'quote': {
      const standing = workspace.standingOf(thing.claim).find((one) => one.quote === thing.quote);
      if (standing?.place == null) return null;
      return {
        origin: thing.span,
        targets: [{ uri: standing.uri, span: standing.place, focus: standing.place }],
      };
    }
    case 'file': {
      const report = workspace.reportOf(thing.source);
      const file = report === null ? null : workspace.report(report);
      if (report === null || file === null) return null;
      const lines = thing.source.entry.source?.lines?.value;
      const span = lines == null ? { start: 0, end: 0 } : file.spanOfLines(lines[0], lines[1]);
      return {
        origin: thing.span,
        targets: [{ uri: report, span, focus: { start: span.start, end: span.start } }],
      };
    }
  }
}

function fromReport(workspace: Workspace, uri: string, offset: number): Link | null {
  const standing = claimsAt(workspace, uri, offset);
  const [first] = standing;
  if (first?.span == null) return null;
  return {
    origin: first.span,
    targets: standing.flatMap(({ claim }) =>
      workspace.placesOf(claim).map((place) => ({ uri: place.uri, span: place.span, focus: place.idSpan })),
    ),
  };
}

/**
 * The quotes that stand at an offset of a report: on the offset itself, else on its sentence. One for
 * each claim, in the order of the text.
 */
export function claimsAt(workspace: Workspace, uri: string, offset: number) {
  const here = firstOfEach(
    workspace
      .standingOn(uri)
      .filter(({ span }) => span !== null && span.start <= offset && offset <= span.end),
  );
  const unit = here.length > 0 ? null : (workspace.report(uri)?.unitAt(offset) ?? null);
  return unit === null ? here : claimsOn(workspace, uri, unit);
}

/** The quotes that share words with a stretch of a report. One for each claim, in the order of the text. */
export function claimsOn(workspace: Workspace, uri: string, { start, end }: Span) {
  return firstOfEach(
    workspace.standingOn(uri).filter(({ span }) => span !== null && span.start < end && start < span.end),
  );
}

function firstOfEach<S extends { readonly claim: unknown }>(standing: readonly S[]): readonly S[] {
  const seen = new Set<unknown>();
  return standing.filter(({ claim }) => !seen.has(claim) && seen.add(claim));
}
