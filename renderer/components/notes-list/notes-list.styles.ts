import { css } from 'lit';

export const styles = css`
  .line {
    inline-size: 100%;
    max-inline-size: 760px;
    padding: 4px 28px 4px 44px;
  }
  .article {
    padding-block: 24px 6px;
  }
  h2 {
    font: 480 19px/26px var(--page-face);
    overflow-wrap: anywhere;
  }
  .article p {
    font-size: 13.5px;
    color: var(--ink-2);
  }
  .note {
    --stem-inset: 8px;
    display: block;
    inline-size: 100%;
    padding: 8px 12px 8px 18px;
    border-radius: 0 var(--r) var(--r) 0;
    text-align: start;
  }
  .note:hover {
    background: color-mix(in srgb, var(--sunk) 45%, transparent);
  }
  .quote,
  .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .quote {
    -webkit-line-clamp: 2;
    font: 400 15px/22px var(--page-face);
    color: var(--ink-2);
  }
  .words {
    -webkit-line-clamp: 6;
    white-space: pre-line;
  }
  @media (width < 800px) {
    .line {
      padding-inline: 24px 12px;
    }
  }
`;
