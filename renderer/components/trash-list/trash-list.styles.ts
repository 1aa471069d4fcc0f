import { css } from 'lit';

export const styles = css`
  .scroll {
    padding-block-end: 40px;
  }
  h2 {
    padding: 12px 28px 6px 44px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
    box-shadow: inset 0 -1px var(--rule);
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 11px 28px 11px 44px;
    box-shadow: inset 0 -1px var(--rule);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 66px;
  }
  .what {
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    font: var(--page-weight) 17px/24px var(--page-face);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .meta {
    font-size: 13.5px;
    color: var(--ink-2);
  }
  .mark {
    padding-inline-start: 16px;
  }
  .quote,
  .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .quote {
    font: 400 15px/22px var(--page-face);
    color: var(--ink-2);
  }
  .day {
    color: var(--ink-2);
    white-space: nowrap;
  }
  .plain > postil-icon {
    display: none;
  }
  @media (width < 800px) {
    .plain > postil-icon {
      display: block;
    }
    .destroy {
      display: none;
    }
    h2,
    li {
      padding-inline: 24px 12px;
    }
    .day {
      display: none;
    }
  }
`;
