import * as l10n from '@vscode/l10n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveDrawing } from './save-drawing.ts';

/** A drawing with the buttons that save it. */
export function Drawing({
  name,
  children,
}: {
  readonly name: string;
  readonly children: preact.ComponentChildren;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const save = (format: 'svg' | 'png') => {
    const drawing = holder.current?.querySelector('svg');
    if (drawing !== null && drawing !== undefined) void saveDrawing(drawing, name, format);
  };
  return (
    <div class="drawing">
      <div ref={holder} class="scroll">
        {children}
      </div>
      <div class="bar">
        <button type="button" class="link" onClick={() => save('svg')}>
          {l10n.t('Save as SVG…')}
        </button>
        <button type="button" class="link" onClick={() => save('png')}>
          {l10n.t('Save as PNG…')}
        </button>
      </div>
    </div>
  );
}

/** The width of an element, in CSS pixels, as it is now. */
export function useWidth(): readonly [preact.RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watching = new ResizeObserver(() => setWidth(element.clientWidth));
    watching.observe(element);
    setWidth(element.clientWidth);
    return () => watching.disconnect();
  }, []);
  return [frame, width];
}
