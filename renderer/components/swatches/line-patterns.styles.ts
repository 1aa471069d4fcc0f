import { css } from 'lit';

/** Gives whatever carries `data-color` the pattern of its colour's line: `--line-style` and `--line-width`. */
export const linePatterns = css`
  [data-color='clover'] {
    --line-style: dotted;
    --line-width: 2px;
  }
  [data-color='sky'] {
    --line-style: dashed;
  }
  [data-color='iris'] {
    --line-style: double;
    --line-width: 1.2px;
  }
  [data-color='rose'] {
    --line-style: wavy;
    --line-width: 1px;
  }
  [data-color='pencil'] {
    --line-width: 3px;
  }
`;
