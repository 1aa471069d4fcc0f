import { html, nothing, type TemplateResult } from 'lit';
import type { Table, TableRow } from 'mdast';
import type { Drawing } from './drawing.ts';
import { drawInline } from './inline-templates.ts';

/** Draws a table, which scrolls by itself where it is wider than the page. Its first row is the head, as in mdast. */
export function drawTable(node: Table, drawing: Drawing): TemplateResult {
  const [head, ...body] = node.children;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Table">
    <table>
      ${
        head === undefined
          ? nothing
          : html`<thead>
              ${drawRow(head, node, drawing, true)}
            </thead>`
      }
      <tbody>
        ${body.map((row) => drawRow(row, node, drawing, false))}
      </tbody>
    </table>
  </div>`;
}

function drawRow(row: TableRow, table: Table, drawing: Drawing, head: boolean): TemplateResult {
  return html`<tr>
    ${row.children.map((cell, at) => {
      const start = drawing.starts.get(cell) ?? nothing;
      const align = table.align?.[at] ?? nothing;
      const content = drawInline(cell.children, drawing);
      return head
        ? html`<th scope="col" data-align=${align} data-start=${start}>${content}</th>`
        : html`<td data-align=${align} data-start=${start}>${content}</td>`;
    })}
  </tr>`;
}
