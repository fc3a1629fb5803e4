/** Words beside a name that describe who bears it, and are no part of it. */
export const describing: ReadonlySet<string> = new Set(
  (
    'anonymous unnamed senior former current top unidentified several some many two three four five six other one another ' +
    'armed militant terrorist extremist rebel group militia movement organization organisation network party newspaper daily ' +
    'news agency broadcaster website outlet magazine channel state government semi official'
  ).split(' '),
);

/** They tie a name to another: who stands before is not who bears it. */
export const tying: ReadonlySet<string> = new Set('of in at for from by with to and or on'.split(' '));
