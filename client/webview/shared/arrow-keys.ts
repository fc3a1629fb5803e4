/**
 * Moves the focus by the arrow keys among the buttons of a table, or of a list that is drawn, so that Tab passes it in one
 * step. Up and down: the next button in the same column; left and right: in the same row; Home and End: the ends of a row,
 * with Ctrl those of the whole.
 */
export function onArrowKey(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || !(target instanceof Element) || event.altKey) return;
  const from = target.closest(STOP);
  if (from === null) return;
  const to = goal(currentTarget, from, event);
  if (to === undefined) return;
  event.preventDefault();
  focusOn(to);
}

/** Lets Tab stop at one button among those of an element: the one that was stopped at last, else the first. */
export function keepOneStop(within: Element | null): void {
  const stops = stopsIn(within);
  const current = stops.find((stop) => stop.getAttribute('tabindex') === '0') ?? stops[0];
  for (const stop of stops) setStop(stop, stop === current);
}

/** The button that has got the focus is where Tab stops from now on. */
export function onStopFocus({ currentTarget, target }: FocusEvent): void {
  if (!(currentTarget instanceof Element) || !(target instanceof Element)) return;
  const stop = target.closest(STOP);
  if (stop === null) return;
  for (const other of currentTarget.querySelectorAll(`${STOP}[tabindex="0"]`)) setStop(other, false);
  setStop(stop, true);
}

const STOP = '[data-stop]';

function setStop(stop: Element, isOne: boolean): void {
  const wanted = isOne ? '0' : '-1';
  if (stop.getAttribute('tabindex') !== wanted) stop.setAttribute('tabindex', wanted);
}

function stopsIn(within: Element | null): readonly Element[] {
  return [...(within?.querySelectorAll(STOP) ?? [])];
}

function focusOn(element: Element): void {
  if (!(element instanceof HTMLElement) && !(element instanceof SVGElement)) return;
  element.focus();
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function goal(within: Element, from: Element, { key, ctrlKey, metaKey }: KeyboardEvent): Element | undefined {
  const row = rowOf(from);
  switch (key) {
    case 'ArrowDown':
      return inColumn(within, from, 1);
    case 'ArrowUp':
      return inColumn(within, from, -1);
    case 'ArrowRight':
      return neighbour(stopsIn(row), from, leftToRight(from) ? 1 : -1);
    case 'ArrowLeft':
      return neighbour(stopsIn(row), from, leftToRight(from) ? -1 : 1);
    case 'Home':
      return stopsIn(ctrlKey || metaKey ? within : row)[0];
    case 'End':
      return stopsIn(ctrlKey || metaKey ? within : row).at(-1);
    default:
      return undefined;
  }
}

/** Rows of a table; a drawn list is one row after the other. */
function rowOf(stop: Element): Element | null {
  return stop.closest('tr') ?? stop;
}

function leftToRight(element: Element): boolean {
  return getComputedStyle(element).direction !== 'rtl';
}

function neighbour(stops: readonly Element[], from: Element, step: 1 | -1): Element | undefined {
  return stops[stops.indexOf(from) + step];
}

function inColumn(within: Element, from: Element, step: 1 | -1): Element | undefined {
  const column = columnOf(from);
  return neighbour(
    stopsIn(within).filter((stop) => columnOf(stop) === column),
    from,
    step,
  );
}

/** Headings that span rows would shift it; those of our rows do not. */
function columnOf(stop: Element): number {
  const cell = stop.closest('td, th');
  return cell instanceof HTMLTableCellElement ? cell.cellIndex : 0;
}
