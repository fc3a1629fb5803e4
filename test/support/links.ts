/**
 * The links of Markdown pages, by path, that lead to no page among them, nor to a heading of one; each as
 * `page: target`. Links with a scheme are let pass: nobody can tell from here.
 */
export function brokenLinks(pages: ReadonlyMap<string, string>): readonly string[] {
  const broken: string[] = [];
  for (const [path, text] of pages)
    for (const [, target = ''] of text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)]*)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const url = new URL(target, `page:/${path}`);
      const there = pages.get(url.pathname.slice(1));
      const heading = url.hash.slice(1);
      if (there === undefined || (heading !== '' && !headingsOf(there).has(heading)))
        broken.push(`${path}: ${target}`);
    }
  return broken;
}

/** The headings of a page as links name them, in the manner of GitHub. */
function headingsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
