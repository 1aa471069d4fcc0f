import { css } from 'lit';

export const styles = css`
  :host {
    display: none;
  }
  @media (width < 800px) {
    :host {
      display: flex;
      align-items: center;
      justify-content: space-between;
      block-size: 52px;
      padding-inline: 16px 12px;
      border-block-start: 1px solid var(--rule);
    }
  }
  .progress {
    min-inline-size: 48px;
    font-size: 13px;
    color: var(--ink-2);
  }
  .plain {
    color: var(--ink);
  }
  .count {
    color: var(--ink-3);
  }
`;
