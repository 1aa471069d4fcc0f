import { expect, it } from 'vitest';
import { UnsavedQuestion } from './unsaved-question.ts';

const why = 'Not saved yet: the disk is full. What was done waits in memory.';

/** A store on a disk that refuses until it has been tried `refusals` times; the user presses `presses`. */
function createQuestion(refusals: number, presses: readonly string[], copyFails = false) {
  const pressed = [...presses];
  const asked: { message: string; detail: string; buttons: string[] }[] = [];
  const copies: string[] = [];
  let left = refusals;
  const saving = () => (left > 0 ? { waiting: 3, why } : { waiting: 0, why: null });
  const question = new UnsavedQuestion({
    store: {
      get saving() {
        return saving();
      },
      saveNow: () => {
        left -= 1;
        return Promise.resolve(saving());
      },
      writeCopy: (path) => {
        if (copyFails) return Promise.reject(new Error('gone'));
        copies.push(path);
        return Promise.resolve();
      },
    },
    dialog: {
      showMessageBox: ((options: (typeof asked)[number]) => {
        asked.push(options);
        const response = options.buttons.indexOf(pressed.shift() ?? 'Cancel');
        return Promise.resolve({ response, checkboxChecked: false });
      }) as never,
    },
    dialogs: { chooseCopy: () => Promise.resolve('/media/stick/library.json') },
    currentWindow: () => null,
    log: { info: () => undefined, error: () => undefined },
  });
  return { question, asked, copies };
}

it('does not ask when all is saved, nor when the last try saves it', async () => {
  const saved = createQuestion(0, []);
  const savedNow = createQuestion(1, []);
  expect([
    await saved.question.mayEnd(),
    await savedNow.question.mayEnd(),
    saved.asked.length + savedNow.asked.length,
  ]).toEqual([true, true, 0]);
});

it('says how much would be lost and why, and stays when the user thinks better of it', async () => {
  const { question, asked } = createQuestion(9, ['Cancel']);
  expect(await question.mayEnd()).toBe(false);
  expect(asked.map(({ message, detail, buttons }) => ({ message, detail, buttons }))).toEqual([
    {
      message: '3 changes are not saved.',
      detail: why,
      buttons: ['Try again', 'Save a copy elsewhere…', 'Quit and lose 3 changes', 'Cancel'],
    },
  ]);
});

it('ends once the disk takes the changes', async () => {
  const { question, asked } = createQuestion(3, ['Try again', 'Try again']);
  expect([await question.mayEnd(), asked.length]).toEqual([true, 2]);
});

it('asks nobody twice who decided to lose them', async () => {
  const { question, asked } = createQuestion(9, ['Quit and lose 3 changes']);
  expect([await question.mayEnd(), await question.mayEnd(), asked.length]).toEqual([true, true, 1]);
});

it('writes the whole library to another place, says where, and asks on', async () => {
  const { question, asked, copies } = createQuestion(9, [
    'Save a copy elsewhere…',
    'Quit and lose 3 changes',
  ]);
  expect([await question.mayEnd(), copies]).toEqual([true, ['/media/stick/library.json']]);
  expect(asked[1]?.detail).toContain('/media/stick/library.json');
});

it('says why a copy could not be written', async () => {
  const { question, asked } = createQuestion(9, ['Save a copy elsewhere…', 'Cancel'], true);
  expect(await question.mayEnd()).toBe(false);
  expect(asked[1]?.detail).toContain('gone');
});
