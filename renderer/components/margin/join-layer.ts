import type { JoinDrawing } from './join-paths.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Keeps the strokes between marks and notes in their layer. Its DOM is made by hand because it is looked at with every
 * layout, while one scrolls too: what has not changed must cost nothing.
 */
export class JoinLayer {
  #layer: SVGSVGElement | null = null;
  #drawn = new Map<string, { readonly drawing: string; readonly group: SVGElement }>();

  /** Has the layer show exactly these. */
  show(layer: SVGSVGElement, drawings: readonly JoinDrawing[]): void {
    if (layer !== this.#layer) this.#drawn.clear();
    this.#layer = layer;
    const before = this.#drawn;
    this.#drawn = new Map();
    const added: SVGElement[] = [];
    for (const one of drawings) {
      const drawing = JSON.stringify(one);
      const known = before.get(one.id);
      if (known?.drawing === drawing) {
        before.delete(one.id);
        this.#drawn.set(one.id, known);
      } else {
        const group = drawGroup(one);
        added.push(group);
        this.#drawn.set(one.id, { drawing, group });
      }
    }
    for (const { group } of before.values()) group.remove();
    layer.append(...added);
  }
}

function drawGroup({ color, strokes, dot }: JoinDrawing): SVGElement {
  const group = element('g', { 'data-color': color });
  for (const { kind, d } of strokes) group.append(element('path', { class: kind, d }));
  if (dot !== null) group.append(element('circle', { cx: dot.x, cy: dot.y, r: 2.5 }));
  return group;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
