import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .segment {
    margin-block-start: 16px;
  }
  .segment .plain[aria-pressed='true'] {
    background: var(--sunk);
    color: var(--ink);
  }
  .state {
    padding-block: 20px;
    color: var(--ink-2);
  }
  .failure {
    color: var(--danger);
  }
  .said:not(:empty) {
    margin-block-start: 12px;
    color: var(--ink);
  }
  .back {
    margin-inline: -8px auto;
  }
  .means {
    margin-block-start: 6px;
  }
`;
