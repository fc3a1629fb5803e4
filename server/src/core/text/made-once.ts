/** What `make` makes of an object, made at the first call and kept for as long as the object is. */
export function madeOnce<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const known = new WeakMap<Source, { readonly made: Made }>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before.made;
    const made = make(source);
    known.set(source, { made });
    return made;
  };
}
