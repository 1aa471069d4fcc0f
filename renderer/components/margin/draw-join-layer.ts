import type { JoinDrawing } from './join-paths.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Puts the strokes between marks and notes into their layer. Its DOM is made by hand because it is renewed with every
 * layout and holds nothing that has to be kept.
 */
export function drawJoinLayer(layer: SVGSVGElement, drawings: readonly JoinDrawing[]): void {
  layer.replaceChildren(
    ...drawings.map(({ color, strokes, dot }) => {
      const group = element('g', { 'data-color': color });
      for (const { kind, d } of strokes) group.append(element('path', { class: kind, d }));
      if (dot !== null) group.append(element('circle', { cx: dot.x, cy: dot.y, r: 2.5 }));
      return group;
    }),
  );
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
