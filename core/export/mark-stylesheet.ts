/** The marks' looks as Web Annotation style classes: one for the colour and one for the style, as in `sky underline`. */
export const markStylesheet = [
  '.marigold { --mark: #f9cb51 }',
  '.clover { --mark: #78da95 }',
  '.sky { --mark: #75ccff }',
  '.iris { --mark: #ceafff }',
  '.rose { --mark: #ffa3ae }',
  '.pencil { --mark: #a2a5a8 }',
  '.highlight { background-color: var(--mark) }',
  '.underline { text-decoration: underline 2px var(--mark) }',
  '.strikethrough { text-decoration: line-through 2px var(--mark) }',
].join('\n');
