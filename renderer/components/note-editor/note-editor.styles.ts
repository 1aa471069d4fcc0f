import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    scroll-margin-block: 80px 60px;
    /* As wide as there is room, and never as its longest line. */
    contain: inline-size;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 40px;
    resize: none;
    field-sizing: content;
    max-block-size: 60vh;
    overflow-y: auto;
    line-height: 20px;
  }
  textarea.is-long {
    field-sizing: fixed;
    block-size: 60vh;
  }
  .preview {
    max-block-size: 320px;
    margin-block-start: 8px;
    padding-block-start: 8px;
    overflow: hidden;
    border-block-start: 1px solid var(--rule);
    color: var(--ink-2);
  }
  textarea:focus-visible {
    outline-offset: 4px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: 8px -8px -4px 0;
    padding-block-start: 4px;
    font-size: 13px;
  }
  .state {
    color: var(--ink-3);
  }
  .state.is-problem {
    color: var(--danger);
  }
`;
