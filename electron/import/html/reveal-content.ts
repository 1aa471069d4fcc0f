/** An element that holds this share of a page's text is the page, whatever its marks say. */
const mostOfThePage = 0.75;

/**
 * Takes the marks of hidden and passing things off an element that holds most of a page's text. Pages hide their
 * article until a script shows it, and a saved page has no script; the extraction would pass it over. Changes
 * `document`.
 */
export function revealContent(document: Document): void {
  const whole = document.body.textContent.length;
  const hidden = document.querySelectorAll(
    '[aria-hidden="true"], [hidden], [role="dialog"], [style*="display"], [style*="visibility"], [style*="opacity"]',
  );
  for (const element of hidden) {
    if (element.textContent.length < whole * mostOfThePage) continue;
    for (const name of ['aria-hidden', 'hidden', 'style', 'role']) element.removeAttribute(name);
  }
}
