import type * as vscode from 'vscode';

/** Language id of annotation files and of `adduce.yaml`. */
export const ANNOTATION_LANGUAGE = 'claims-yaml';

/** Languages a report file may be in: reports keep the language the editor gives them. */
export const REPORT_LANGUAGES: readonly string[] = ['plaintext', 'markdown'];

/** Whether a document can be a report file. Whether it is a source, only the server knows. */
export function mayBeReport(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'file' && REPORT_LANGUAGES.includes(document.languageId);
}

/** Whether a document is an annotation file. */
export function isAnnotationFile(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'file' && document.languageId === ANNOTATION_LANGUAGE;
}
