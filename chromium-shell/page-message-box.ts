/** A question as the page shows it. */
export interface MessageBox {
  title: string;
  message: string;
  detail: string;
  buttons: string[];
  defaultId: number;
  cancelId: number;
  checkboxLabel: string;
  checkboxChecked: boolean;
}

/** What the person chose. */
export interface MessageBoxAnswer {
  response: number;
  checkboxChecked: boolean;
}

/**
 * Shows a modal box over the page and resolves with the person's answer; Escape means the cancel button. Runs in
 * an isolated world, in a closed shadow root, so that the page can neither read nor press it. Sent as source, so
 * it is self-contained; styles come by a constructed sheet, which every content security policy allows.
 */
export function showMessageBox(box: MessageBox): Promise<MessageBoxAnswer> {
  const styles = `
    dialog { box-sizing: border-box; max-inline-size: min(30rem, 90vw); padding: 1.5rem; border: 1px solid GrayText;
      border-radius: 0.5rem; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
    dialog::backdrop { background: rgb(0 0 0 / 40%); }
    h1 { margin: 0 0 0.5rem; font-size: 1.1rem; }
    p { margin: 0 0 0.75rem; white-space: pre-line; overflow-wrap: anywhere; }
    label { display: block; margin-block-end: 0.75rem; }
    footer { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.5rem; }
    button { padding: 0.4rem 1rem; font: inherit; }
    :host { color-scheme: light dark; }`;
  const host = document.createElement('postil-shell-message-box');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  function add<Name extends keyof HTMLElementTagNameMap>(
    parent: Element,
    name: Name,
    text: string,
  ): HTMLElementTagNameMap[Name] {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  }

  const dialog = document.createElement('dialog');
  dialog.setAttribute('role', 'alertdialog');
  if (box.title !== '') add(dialog, 'h1', box.title);
  const message = add(dialog, 'p', box.message);
  message.id = 'message';
  dialog.setAttribute('aria-labelledby', 'message');
  if (box.detail !== '') {
    add(dialog, 'p', box.detail).id = 'detail';
    dialog.setAttribute('aria-describedby', 'detail');
  }
  const checkbox = document.createElement('input');
  checkbox.type = 'checkbox';
  checkbox.checked = box.checkboxChecked;
  if (box.checkboxLabel !== '') add(dialog, 'label', ` ${box.checkboxLabel}`).prepend(checkbox);
  const footer = add(dialog, 'footer', '');
  root.append(dialog);

  return new Promise((resolve) => {
    const focused = document.activeElement;
    const answer = (response: number) => {
      dialog.close();
      host.remove();
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
      resolve({ response, checkboxChecked: checkbox.checked });
    };
    for (const [index, label] of box.buttons.entries()) {
      const button = add(footer, 'button', label);
      button.autofocus = index === box.defaultId;
      button.addEventListener('click', (event) => {
        if (event.isTrusted) answer(index);
      });
    }
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(box.cancelId);
    });
    // Neither the page's own shortcuts nor the menu's work while a question is open.
    for (const name of ['keydown', 'keyup', 'keypress'] as const) {
      dialog.addEventListener(name, (event) => event.stopPropagation());
    }
    document.documentElement.append(host);
    dialog.showModal();
  });
}
