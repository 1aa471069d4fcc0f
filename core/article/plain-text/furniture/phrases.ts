const stops = '[\\s.!:：…»›>→]*$';

/** Matches a text that is one of some wordings and nothing else but a full stop, arrow or the like. */
export function whole(...wordings: readonly string[]): RegExp {
  return new RegExp(`^(?:${wordings.join('|')})${stops}`, 'iu');
}

/** Matches a text that opens with one of some wordings, as words of their own. */
export function opening(...wordings: readonly string[]): RegExp {
  return new RegExp(`^[[(]?(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Matches a text that has one of some wordings anywhere, as words of their own. */
export function having(...wordings: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
