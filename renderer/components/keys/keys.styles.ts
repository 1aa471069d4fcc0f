import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    gap: 3px;
    flex: none;
  }
  kbd {
    box-sizing: border-box;
    font: 500 12px/18px var(--hand-face);
    min-inline-size: 18px;
    padding-inline: 5px;
    text-align: center;
    border-radius: var(--r-small);
    box-shadow: inset 0 0 0 1px var(--keys-edge, color-mix(in srgb, var(--ink) 20%, transparent));
    color: var(--keys-ink, var(--ink-2));
  }
  @media (forced-colors: active) {
    kbd {
      box-sizing: border-box;
      border: 1px solid;
    }
  }
`;
