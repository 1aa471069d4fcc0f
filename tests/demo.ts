/**
 * `npm run demo`: does the main job by itself, in a real window, and leaves pictures and the exported notes in
 * `out/demo/`. It reads the two real articles where they are at hand, else the two bundled briefs.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build.ts';
import { chooseShell } from '../scripts/choose-shell.ts';
import { launchApp } from '../scripts/launch-app.ts';
import { projectRoot } from '../scripts/project-root.ts';
import { ensureChromium } from '../scripts/setup-chromium.ts';
import { PostilApp } from './journeys/postil-app.ts';
import { sharedFolder } from './shared-folder.ts';

/** One mark: how far the sentence cursor goes, the key of its colour, and what is written beside it. */
interface Mark {
  readonly keys: readonly string[];
  readonly color: string;
  readonly note: string | null;
}

const marks: readonly Mark[] = [
  { keys: ['j'], color: '1', note: 'The claim itself. **Who says so, and when?** #claim' },
  { keys: [']', 'j'], color: '3', note: 'Compare with what the other article says of the same day. #date' },
  { keys: [']', ']'], color: '2', note: null },
  { keys: [']', 'Shift+J'], color: '4', note: 'Two reasons in one breath:\n\n- the law\n- the fear of it' },
  { keys: [']', ']', 'j'], color: '5', note: 'Ask for the source of this. #check' },
  { keys: [']', ']'], color: '6', note: null },
];

const out = join(projectRoot, 'out', 'demo');

process.exitCode = (await demo()) ? 0 : 1;

async function demo(): Promise<boolean> {
  if (!ensureChromium({ xvfb: false }) || !build()) return false;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const userData = await mkdtemp(join(tmpdir(), 'postil-demo-'));
  const application = await launchApp({ userData });
  const postil = new PostilApp(application, await application.firstWindow());
  try {
    console.log(`Postil runs on ${chooseShell().name}.`);
    await readAndMark(postil);
  } finally {
    await postil.quit();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
  for (const name of (await readdir(out)).sort()) console.log(join('out', 'demo', name));
  return true;
}

async function readAndMark(postil: PostilApp): Promise<void> {
  const { page } = postil;
  await page.setViewportSize({ width: 1440, height: 900 });
  await setTheme(postil, 'light');
  await postil.row('How to Keep a Margin').waitFor();
  const titles = await bringArticles(postil);
  await page.screenshot({ path: join(out, 'list-light.png') });

  for (const [index, title] of titles.entries()) {
    const name = `article-${index + 1}`;
    await postil.openArticle(title);
    for (const mark of marks) await setMark(postil, mark);
    await page.keyboard.press('Escape');
    await page.locator('postil-reader .scroll').evaluate((scroller) => {
      scroller.scrollTop = 0;
    });
    await picture(postil, `${name}-light`);
    await page.keyboard.press('End');
    await picture(postil, `${name}-end-light`);
    await page.keyboard.press('Home');
    await setTheme(postil, 'dark');
    await picture(postil, `${name}-dark`);
    await page.setViewportSize({ width: 1024, height: 768 });
    await picture(postil, `${name}-dark-1024`);
    await page.setViewportSize({ width: 480, height: 800 });
    await picture(postil, `${name}-dark-480`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await setTheme(postil, 'light');
    await postil.answerSaveDialog(join(out, `${name}-notes.md`));
    await page.keyboard.press('Control+Shift+E');
    await page
      .getByText(/exported/i)
      .first()
      .waitFor();
    await page.locator('postil-toast').getByRole('button').last().click();
  }
  await postil.openArticle('How to Keep a Margin');
  await page.locator('postil-note-card').first().waitFor();
  await picture(postil, 'guide-light');
  await setTheme(postil, 'dark');
  await picture(postil, 'guide-dark');
  await page.keyboard.press('Control+1');
  await picture(postil, 'list-dark');
}

/** Imports the real articles by the open dialog, or takes the briefs; answers the titles. */
async function bringArticles(postil: PostilApp): Promise<string[]> {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('The two real articles are not at hand; the bundled briefs are read instead.');
    return ['The Closing Announced in 2021', 'The Section Founded Overseas'];
  }
  const folder = join(shared, 'articles');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  await postil.importFiles(...files.map((name) => join(folder, name)));
  const report = postil.page.locator('postil-import-report');
  await report.getByRole('button', { name: 'Done' }).click();
  const rows = postil.page.locator('postil-article-row').filter({ hasNotText: 'The Postil project' });
  return rows.locator('.name').allInnerTexts();
}

async function setMark({ page }: PostilApp, { keys, color, note }: Mark): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press(color);
  if (note === null) return;
  await page.keyboard.press('n');
  const editor = page.getByRole('textbox', { name: /note/i });
  await editor.fill(note);
  await page.keyboard.press('Control+Enter');
  await editor.waitFor({ state: 'detached' });
}

async function setTheme({ page }: PostilApp, theme: 'light' | 'dark'): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(`Theme: ${theme}`);
  await page.keyboard.press('Enter');
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

/** A picture once fonts are there, notes have glided to their places, and the page and its per cent are at rest. */
async function picture({ page }: PostilApp, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
  const scroller = page.locator('postil-reader .scroll');
  if ((await scroller.count()) > 0) {
    const share = await scroller.evaluate(shareAtRest);
    // The head tells it where the window is wide, the foot where it is narrow.
    await page.locator('.progress').filter({ visible: true }).getByText(share, { exact: true }).waitFor();
  }
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });
}

/** How far one has read, in the words of the window, once a page that glides has stood still for some frames. */
async function shareAtRest(scroller: Element): Promise<string> {
  const frames = 6;
  let before = Number.NaN;
  for (let still = 0; still < frames;) {
    const { scrollTop } = scroller;
    still = scrollTop === before ? still + 1 : 0;
    before = scrollTop;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return `${Math.round((before / Math.max(1, scroller.scrollHeight - scroller.clientHeight)) * 100)} %`;
}
