import type { Span } from '../text/span.ts';

/**
 * YAML as plain data with positions. Built once per piece of a file by whichever parser read it; both
 * parsers give the same nodes. Spans are UTF-16 offsets into the parsed text; a node's span holds the
 * value alone: no comment, no trailing blank, no anchor or tag before it.
 */
export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar extends Span {
  readonly type: 'scalar';
  /** The value under the YAML 1.2 core schema. */
  readonly value: string | number | boolean | null;
  /**
   * The characters of a plain scalar as written, for identifiers that look like numbers (`012`);
   * for every other style the same as the string value.
   */
  readonly source: string;
  readonly style: ScalarStyle;
}

export interface YamlMap extends Span {
  readonly type: 'map';
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
}

/** A key and its value. A value that is not there (`key:`) is null; a null that is written is a scalar. */
export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode | null;
}

export interface YamlList extends Span {
  readonly type: 'list';
  readonly flow: boolean;
  /** Null where an item is empty (`-` alone). */
  readonly items: readonly (YamlNode | null)[];
}

/** `*name`, already resolved: `target` is the anchored node, or null when no such anchor stands before it. */
export interface YamlAlias extends Span {
  readonly type: 'alias';
  readonly name: string;
  readonly target: YamlNode | null;
}

/** What is wrong with the YAML itself. The codes are those of the findings they become. */
export interface YamlProblem extends Span {
  readonly code: 'yaml/syntax' | 'yaml/duplicate-key' | 'yaml/alias' | 'yaml/too-deep' | 'yaml/too-large';
  /** In plain words, for an analyst: what is wrong and what to do. */
  readonly message: string;
  /** The other place involved, such as the first of two equal keys. */
  readonly related?: { readonly span: Span; readonly message: string };
}

/** What reading a YAML text gives. Never an exception: what cannot be read is in `problems`. */
export interface YamlResult {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  /** True when the text holds an anchor or an alias, which may reach beyond a piece of a file. */
  readonly hasAnchors: boolean;
}
