import * as vscode from 'vscode';

/** Language id of annotation files and of `adduce.yaml`. */
export const ANNOTATION_LANGUAGE = 'claims-yaml';

/** Languages a report file may be in: reports keep the language the editor gives them. */
export const REPORT_LANGUAGES: readonly string[] = ['plaintext', 'markdown'];

/**
 * The schemes of URIs by which files can be read: the disk’s, and those of the folders that are open. Other documents,
 * such as a file’s earlier version beside it, are no files.
 */
export function fileSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', ...folders.map(({ uri }) => uri.scheme)])];
}

/**
 * The same as the `when` clauses of keys and menus see them. They are looked at in the window, to which the disk of a remote
 * machine (SSH, WSL, a container) is `vscode-remote`, while to the extension, which runs there, it is `file`.
 */
export function schemesInWindow(): readonly string[] {
  return [...fileSchemes(), 'vscode-remote'];
}

/** Whether a document can be a report file. Whether it is a source, only the server knows. */
export function mayBeReport(document: vscode.TextDocument): boolean {
  return fileSchemes().includes(document.uri.scheme) && REPORT_LANGUAGES.includes(document.languageId);
}

/** Whether a document is an annotation file. */
export function isAnnotationFile(document: vscode.TextDocument): boolean {
  return fileSchemes().includes(document.uri.scheme) && document.languageId === ANNOTATION_LANGUAGE;
}
