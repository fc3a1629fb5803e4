/** Words in the names of outlets. */
export const outletWords: ReadonlySet<string> = new Set(
  (
    'news newspaper times post journal gazette herald tribune wire daily telegraph chronicle observer courier ledger bulletin radio television tv ' +
    'broadcasting press magazine weekly review network channel agency today'
  ).split(' '),
);

/** In the names of bodies that bear such a word and are no outlets: `Intelligence Agency`. */
export const otherBodies: ReadonlySet<string> = new Set(
  'intelligence space energy security environmental protection secretary office relief aid police health review board network'.split(
    ' ',
  ),
);
