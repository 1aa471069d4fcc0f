import type { Page } from '@playwright/test';

/**
 * What can be pressed or written in and yet is out of a pointer's reach: beyond the window's edges, cut off at a side, or
 * under something else. What has been scrolled away upwards or downwards does not count. Empty when all is well.
 */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, a[href], input, select, textarea, [role="option"]';
    const parentOf = (node: Node): Node | null =>
      (node instanceof Element ? node.assignedSlot : null) ??
      node.parentNode ??
      (node instanceof ShadowRoot ? node.host : null);
    const ancestors = (element: Element): Element[] => {
      const found: Element[] = [];
      for (let node = parentOf(element); node !== null; node = parentOf(node))
        if (node instanceof Element) found.push(node);
      return found;
    };
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot === null ? [] : all(each.shadowRoot)),
      ]);
    const hit = (x: number, y: number): Element | null => {
      let found = document.elementFromPoint(x, y);
      for (;;) {
        const inner: Element | null = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
        if (inner === null || inner === found) return found;
        found = inner;
      }
    };
    const modal = all(document).find((each) => each.matches('dialog:modal'));
    const outcome = (element: Element): string | null => {
      const around = ancestors(element);
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const box = element.getBoundingClientRect();
      if (!isShown || box.width < 3 || box.height < 3 || around.some((each) => each.matches('[inert]')))
        return null;
      if (modal !== undefined && !around.includes(modal)) return null;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      for (const each of around) {
        if (getComputedStyle(each).overflowY === 'visible') continue;
        const frame = each.getBoundingClientRect();
        if (y <= frame.top || y >= frame.bottom) return null;
        if (box.left < frame.left - 1 || box.right > frame.right + 1) return 'cut off';
      }
      if (box.left < -1 || box.right > innerWidth + 1) return 'beyond the window';
      if (y < 0 || y > innerHeight) return null;
      const top = hit(x, y);
      if (top === null || top === element || ancestors(top).includes(element) || around.includes(top))
        return null;
      // A head that stays in view while the rest is scrolled below it, or what was opened over the window for a while.
      const over = [top, ...ancestors(top)].filter((each) => !around.includes(each));
      const isPassing = (each: Element): boolean =>
        each.matches(':popover-open') || getComputedStyle(each).position === 'sticky';
      if (over.some(isPassing)) return null;
      return `under ${top.localName}.${top.className}`;
    };
    return all(document)
      .filter((each) => each.matches(controls))
      .flatMap((each) => {
        const why = outcome(each);
        const name = each.getAttribute('aria-label') ?? each.textContent.trim().slice(0, 40);
        return why === null ? [] : [`${name || each.localName}: ${why}`];
      });
  });
}
