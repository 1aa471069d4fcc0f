import { html, nothing, type TemplateResult } from 'lit';
import type { FootnoteDefinition, RootContent } from 'mdast';
import type { Drawing } from './drawing.ts';

/** Draws footnotes with a way back to where each was called. */
export function drawFootnotes(
  nodes: readonly FootnoteDefinition[],
  drawing: Drawing,
  drawInside: (nodes: readonly RootContent[]) => unknown,
): TemplateResult {
  return html`<section class="footnotes" aria-label="Footnotes">
    <ol>
      ${nodes.map(
        (node) =>
          html`<li id=${`note-${node.identifier}`} value=${drawing.footnotes.get(node.identifier) ?? nothing}>
            ${drawInside(node.children)}<a
              data-no-text
              href=${`#reference-${node.identifier}`}
              aria-label="Back to the text"
              >↩</a
            >
          </li>`,
      )}
    </ol>
  </section>`;
}
