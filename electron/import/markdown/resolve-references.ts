import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts links and images in the place of references to definitions. Changes `tree`. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition: Definition) => {
    // The first definition of a name counts (CommonMark 4.7).
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  visit(tree, (node: Nodes, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    const { url, title } = definition;
    const resolved: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title: title ?? null, children: node.children }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? null };
    parent.children.splice(index, 1, resolved);
    return [SKIP, index];
  });
}
