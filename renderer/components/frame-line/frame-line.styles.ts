import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    padding: 6px 14px 6px 24px;
    background: var(--sunk);
    overflow-wrap: anywhere;
  }
  postil-icon {
    flex: none;
  }
  .urgent {
    color: var(--danger);
  }
  .words {
    flex: 1 1 20em;
    min-inline-size: 0;
    padding-block: 4px;
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: auto;
  }
  @media (width < 800px) {
    :host {
      padding-inline: 16px 8px;
    }
  }
`;
