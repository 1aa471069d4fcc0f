import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .toast {
    /* The band across the window lets clicks through; the message takes them. */
    pointer-events: auto;
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: max-content;
    max-inline-size: min(640px, 100%, calc(100vw - 24px));
    margin-inline: auto;
    padding: 6px 6px 6px 14px;
  }
  .words {
    padding-block: 6px;
    overflow-wrap: anywhere;
  }
  .action {
    color: var(--ink);
    font-weight: 600;
  }
  .error > postil-icon {
    color: var(--danger);
  }
  .tool {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid;
    }
  }
`;
