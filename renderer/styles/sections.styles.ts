import { css } from 'lit';

/** Sections under quiet headings, one below the other. Goes before the element's own. */
export const sections = css`
  section + section {
    padding-block-start: 16px;
  }
  h3 {
    margin-block-end: 2px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
`;
