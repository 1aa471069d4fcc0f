import { css } from 'lit';

/** Gives `--mark-line`, `--mark-fill` and `--mark-ink` to whatever has the class of a mark's colour. */
export const markColors = css`
  .marigold {
    --mark-fill: var(--marigold-fill);
    --mark-line: var(--marigold-line);
    --mark-ink: var(--marigold-ink);
  }
  .clover {
    --mark-fill: var(--clover-fill);
    --mark-line: var(--clover-line);
    --mark-ink: var(--clover-ink);
  }
  .sky {
    --mark-fill: var(--sky-fill);
    --mark-line: var(--sky-line);
    --mark-ink: var(--sky-ink);
  }
  .iris {
    --mark-fill: var(--iris-fill);
    --mark-line: var(--iris-line);
    --mark-ink: var(--iris-ink);
  }
  .rose {
    --mark-fill: var(--rose-fill);
    --mark-line: var(--rose-line);
    --mark-ink: var(--rose-ink);
  }
  .pencil {
    --mark-fill: var(--pencil-fill);
    --mark-line: var(--pencil-line);
    --mark-ink: var(--pencil-ink);
  }
`;
