import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  mark {
    color: inherit;
    background: color-mix(in srgb, var(--ink) 11%, transparent);
    border-radius: 2px;
    text-decoration: underline 1.5px;
    text-underline-offset: 3px;
  }
  .nothing {
    color: var(--ink-3);
    font-style: italic;
  }
  @media (forced-colors: active) {
    mark {
      text-decoration-thickness: 2px;
    }
  }
`;
