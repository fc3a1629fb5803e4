/** As much of the browser's worker as is used; its other types would offer everything that Node lacks everywhere. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}
