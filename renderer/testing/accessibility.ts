import axe from 'axe-core';

/** What axe finds wrong below a node, as `rule: selector` lines; empty when all is well. */
export async function accessibilityProblems(node: Element | Document = document): Promise<readonly string[]> {
  const { violations } = await axe.run(node, {
    // Components are tried alone here; the window as a whole has its landmarks and heading order tried.
    rules:
      node === document ? {} : { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
