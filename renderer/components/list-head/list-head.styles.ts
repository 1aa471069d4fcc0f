import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 68px;
    padding-inline: 24px 16px;
  }
  h1 {
    min-inline-size: 0;
    margin-inline-end: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font: 480 24px/30px var(--page-face);
    letter-spacing: -0.008em;
  }
  .count {
    color: var(--ink-3);
  }
  .space {
    flex: 1;
  }
  .narrow {
    display: none;
  }
  @media (width < 800px) {
    :host {
      block-size: 60px;
      padding-inline: 8px 12px;
    }
    .narrow {
      display: inline-grid;
    }
  }
`;
