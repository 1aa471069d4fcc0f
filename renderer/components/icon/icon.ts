import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons, type IconName } from './icons.ts';
import { styles } from './icon.styles.ts';

/**
 * One Lucide icon in the colour of the text around it. Decoration only: the control that holds it has the name.
 *
 * @cssprop --icon-size - Width and height, 17px unless set.
 */
@customElement('postil-icon')
export class PostilIcon extends LitElement {
  static override styles = styles;

  /** The icon's Lucide name in kebab case. */
  @property() name: IconName = 'file-text';

  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">
      ${icons[this.name].map(([tag, attributes]) => shape(tag, attributes))}
    </svg>`;
  }
}

/** An SVG element with these attributes; Lit templates cannot hold a tag name that varies. */
function shape(tag: string, attributes: Record<string, string | number | undefined>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && name !== 'key') element.setAttribute(name, String(value));
  }
  return element;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-icon': PostilIcon;
  }
}
