import { html, type TemplateResult } from 'lit';
import type { RootContent } from 'mdast';
import { UnfoldEvent } from './unfold-event.ts';
import '../icon/icon.ts';

const title = 'Set aside';
const unfold = 'Unfold for good';

/** Draws blocks that are no part of the story as one quiet line that says what they are and unfolds in place. */
export function drawFold(nodes: readonly RootContent[], drawInside: () => unknown): TemplateResult {
  return html`<details class="fold">
    <summary>
      <postil-icon name="chevron-right"></postil-icon><span>${title}</span
      ><span class="what">${describeFold(nodes)}</span>
    </summary>
    <div>${drawInside()}</div>
    <button type="button" class="unfold" data-no-text @click=${onUnfold}>${unfold}</button>
  </details>`;
}

function onUnfold({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const blocks = currentTarget.closest('details')?.querySelectorAll<HTMLElement>('[data-start]') ?? [];
  currentTarget.dispatchEvent(new UnfoldEvent([...blocks].map(({ dataset }) => Number(dataset.start))));
}

/** What a fold holds, named by the rules that found its blocks: `site footer, donation appeal and 2 more`. */
export function describeFold(nodes: readonly RootContent[]): string {
  const names = [...new Set(nodes.map(({ data }) => data?.rule).filter((rule) => rule !== undefined))];
  if (names.length === 0) return nodes.length === 1 ? 'one block' : `${nodes.length} blocks`;
  const shown = names.slice(0, 3).map((rule) => rule.replaceAll(/[-_.:/]+/g, ' '));
  const more = names.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
