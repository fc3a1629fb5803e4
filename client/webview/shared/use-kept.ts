import { useState } from 'preact/hooks';
import { keep, kept } from './host.ts';

/** A setting of the view that outlives its being hidden: on or off. */
export function useKeptSwitch(name: string, initial: boolean): readonly [boolean, (value: boolean) => void] {
  const before = kept(name);
  const [value, setValue] = useState(typeof before === 'boolean' ? before : initial);
  return [
    value,
    (next) => {
      keep(name, next);
      setValue(next);
    },
  ];
}
