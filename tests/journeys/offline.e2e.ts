import { expect, test } from './journey.ts';

test('nothing on the page can reach the network, go elsewhere or open a window', async ({ postil }) => {
  const { page, application } = postil;
  const reached = await page.evaluate(async () => {
    const answers = await Promise.allSettled([
      fetch('https://example.com/'),
      fetch('http://127.0.0.1:9/'),
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = () => reject(new Error('refused'));
        image.src = 'https://example.com/pixel.png';
      }),
    ]);
    return answers.map((answer) => answer.status);
  });
  expect(reached).toEqual(['rejected', 'rejected', 'rejected']);

  await page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page has no way to Node, and none to a channel that is not in the contract', async ({ postil }) => {
  const reachable = await postil.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    invoke: 'invoke' in (globalThis as unknown as { postil: object }).postil,
    frozen: Object.isFrozen((globalThis as unknown as { postil: object }).postil),
  }));
  expect(reachable).toEqual({ node: [], invoke: false, frozen: true });
});
