import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    gap: 8px;
  }
  @media (width < 800px) {
    .segment {
      display: none;
    }
  }
  @media (width < 400px) {
    .label {
      display: none;
    }
  }
`;
