/** Folder in which the documentation pages of the rules stand, one per code. */
export const RULE_PAGES = 'https://github.com/adduce/adduce/blob/main/docs/rules/';

/** The documentation page of a finding's code, as an absolute URI. */
export function rulePage(code: string): string {
  return `${RULE_PAGES}${code.split('/').map(encodeURIComponent).join('/')}.md`;
}
