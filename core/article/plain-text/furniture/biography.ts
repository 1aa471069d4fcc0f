const occupation =
  '(?:editor|reporter|journalist|correspondent|columnist|writer|author|contributor|producer|photographer|photojournalist|' +
  'founder|co-founder|publisher|blogger|broadcaster|presenter|academic|researcher|professor|lecturer|fellow|historian|' +
  'novelist|poet|critic|director|analyst|commentator|freelancer?|intern|lawyer|consultant|' +
  'redacteur|verslaggev(?:er|ster)|redattore|redattrice|inviat[oa]|giornalista|redaktör|journalist|редактор|корреспондент|redakteur(?:in)?|journalistin|reporterin|autor(?:in)?|korrespondent(?:in)?|rédact(?:eur|rice)|journaliste|auteure?|periodista|redactora?|autora?)';
const biography = new RegExp(
  `^(?:about (?:the )?author:?\\s*)?\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|da|van|von|der|bin|al)){0,4},? (?:is|was|has been|works as|ist|est|es|are) (?:(?:an?|the|our|one|currently|also|now|eine?|une?|una?|la|le|el|der|die)\\b)?[^.。]{0,80}?\\b${occupation}`,
  'iu',
);
const beat =
  /^\p{Lu}[\p{L}.’'-]* (?:\p{Lu}[\p{L}.’'-]* ){0,3}(?:covers|writes (?:about|for)|reports (?:on|for|from)|has (?:covered|reported|written) )/u;
const detail =
  /\p{Lu}\p{L}*[’']s (?:[\p{L}-]+ ){0,3}(?:editor|correspondent|reporter|columnist|critic|writer)|\b(?:at|for|of|with|from|bei|beim|für|chez|pour|de|en) (?:the |der |die |das |la |le |el )?\p{Lu}|\bcovers?\b|\bcovering\b|\bbased in\b|\bauthor of [“"‘«]|\b(?:previously|formerly)\b|\bhas (?:written|reported|contributed|worked|a (?:BA|MA|degree))|\bfollow (?:him|her|them)\b|@\w/u;
const title = new RegExp(
  `^(?:[\\p{L}&-]+ ){0,3}(?:${occupation}|reporter|correspondent|desk|staff)(?: (?:in|at|for|of|on) [\\p{L} ]{2,30}| \\p{L}{3,20})?$`,
  'iu',
);

/** Whether a text tells who someone is and for whom he or she writes, as pages do below an article. */
export function isBiography(text: string): boolean {
  return (biography.test(text) || beat.test(text)) && detail.test(text);
}

/** Whether a text is an author's post and nothing else: “Education correspondent”. */
export function isPost(text: string): boolean {
  return title.test(text);
}

const subject =
  /^(\p{Lu}[\p{L}.’'-]+(?: (?:(?:de|da|van|von|der|al) )*\p{Lu}[\p{L}.’'-]*){1,3})(?:,| is | was | has | writes | covers | reports | ist | est | es | è )/u;

/** Of whom a biography tells, if it opens with a whole name, else `null`. */
export function subjectOf(biography: string): string | null {
  return subject.exec(biography)?.[1] ?? null;
}
