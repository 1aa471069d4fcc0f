import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    gap: 4px;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: var(--swatch-size, 32px);
    block-size: var(--swatch-size, 32px);
    border-radius: var(--r);
    font: 500 15px/20px var(--page-face);
    background: var(--c-fill);
    text-underline-offset: 3px;
  }
  span {
    padding-inline: 3px;
    text-decoration: underline var(--line-style, solid) var(--line-width, 1.5px) var(--c-line);
  }
  [aria-pressed='true'] {
    box-shadow:
      0 0 0 2px var(--raised),
      0 0 0 3.5px var(--ink);
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
    [aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
