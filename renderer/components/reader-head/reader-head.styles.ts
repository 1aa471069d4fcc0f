import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(max-content, 1fr) minmax(0, auto) minmax(max-content, 1fr);
    gap: 8px;
    align-items: center;
    block-size: var(--top);
    padding-inline: 12px;
  }
  .side {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .side.is-end {
    justify-content: end;
  }
  .running {
    display: flex;
    gap: 14px;
    min-inline-size: 0;
    color: var(--ink-3);
    font-size: 13px;
    white-space: nowrap;
  }
  .source {
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--page-face);
    font-size: 14px;
    font-style: italic;
    color: var(--ink-2);
  }
  .progress {
    min-inline-size: 36px;
  }
  .only-narrow {
    display: none;
  }
  [popover] {
    position-area: block-end span-inline-start;
    inset: auto;
    margin: 4px 0 0;
    border: 0;
    padding: 0;
    color: var(--ink);
    font: 400 14px/20px var(--hand-face);
  }
  @media (width < 800px) {
    .only-narrow {
      display: inline-grid;
    }
    .not-narrow,
    .more {
      display: none;
    }
    #contents {
      position-area: none;
      inset: auto 8px 60px auto;
    }
  }
  @media (forced-colors: active) {
    [popover] {
      border: 1px solid;
    }
  }
`;
