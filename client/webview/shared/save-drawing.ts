import { tell } from './host.ts';

/** What of a drawing’s look is written into it when it is saved: there is no theme outside of the editor. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const;

/** PNGs have so many pixels to one of the screen. */
const SHARPNESS = 2;

/** Saves a drawing as it looks now, on the background of the editor. */
export async function saveDrawing(
  drawing: SVGSVGElement,
  name: string,
  format: 'svg' | 'png',
): Promise<void> {
  const text = standalone(drawing);
  if (format === 'svg') return tell({ type: 'save', name, format, content: text });
  tell({ type: 'save', name, format, content: await asPng(text, drawing) });
}

function standalone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A copy of a drawing is a drawing');
  const from = [drawing, ...drawing.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  for (const [at, element] of from.entries()) {
    const target = to[at];
    if (target === undefined) continue;
    const style = getComputedStyle(element);
    for (const look of LOOKS) target.setAttribute(look, style.getPropertyValue(look));
    for (const attribute of ['class', 'tabindex', 'role', 'aria-label', 'style'])
      target.removeAttribute(attribute);
  }
  const { width, height } = sizeOf(drawing);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

async function asPng(text: string, drawing: SVGSVGElement): Promise<string> {
  const { width, height } = sizeOf(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SHARPNESS);
  canvas.height = Math.ceil(height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw pictures');
  context.scale(SHARPNESS, SHARPNESS);
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.getBoundingClientRect();
  return { width: Math.max(1, width), height: Math.max(1, height) };
}
