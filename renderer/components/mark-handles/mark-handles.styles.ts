import { css } from 'lit';

/** A handle is a bar over the height of its line, and a knob below, outside of the passage. */
export const styles = css`
  :host {
    --target: 24px;
    --knob: 13px;
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .handle {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: var(--line-height, 24px);
    translate: var(--x, 0) var(--y, 0);
    outline: none;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset-block: 0 -3px;
    left: -1px;
    inline-size: 2px;
    background: var(--c-line);
  }
  .grip {
    position: absolute;
    top: 100%;
    display: grid;
    inline-size: var(--target);
    block-size: var(--target);
    cursor: ew-resize;
    pointer-events: auto;
    touch-action: none;
  }
  /* The knob hangs away from the passage, so that those of a short one stand side by side. */
  .is-left .grip {
    right: -1px;
    justify-items: end;
  }
  .is-right .grip {
    left: -1px;
    justify-items: start;
  }
  .knob {
    inline-size: var(--knob);
    block-size: var(--knob);
    border: 2px solid var(--paper);
    background: var(--c-line);
    background-clip: padding-box;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--ink) 22%, transparent);
  }
  .is-left .knob {
    border-radius: 50% 0 50% 50%;
  }
  .is-right .knob {
    border-radius: 0 50% 50% 50%;
  }
  .handle:focus-visible .knob {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  /* What is under the pointer must be the text. */
  .is-dragged .grip {
    pointer-events: none;
  }
  @media (pointer: coarse) {
    :host {
      --target: 44px;
      --knob: 20px;
    }
  }
  @media (forced-colors: active) {
    .handle::before,
    .knob {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Canvas;
    }
  }
`;
