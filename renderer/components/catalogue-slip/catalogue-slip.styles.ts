import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  dl {
    padding-block-start: 7px;
    font-size: 13px;
    line-height: 20px;
    color: var(--ink-2);
  }
  dl > div {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
  }
  dt {
    color: var(--ink-3);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .note {
    margin-block-start: 8px;
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    border-radius: var(--r);
  }
  .note.is-editing {
    padding: 10px 14px;
    background: var(--raised);
    box-shadow: var(--lift-2);
  }
  postil-back-links {
    margin-block-start: 4px;
  }
  .problem {
    margin-block-start: 4px;
    font-size: 13px;
    color: var(--danger);
  }
  .tools {
    display: flex;
    gap: 2px;
    margin: 2px 0 0 -7px;
    --tool-size: 28px;
    --icon-size: 15px;
  }
  .open {
    block-size: 28px;
    font-size: 13px;
    font-weight: 400;
    color: var(--ink-3);
  }
  postil-tag-field {
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--rule);
  }
`;
