const asking =
  /^(?:please |help |support (?!for\b|of\b|from\b|among\b|is\b|was\b|has\b)|donate|contribute|become |join |chip in|make a |give |back |keep |(?:do|did) you (?:value|like|enjoy|appreciate|believe)|(?:enjoy(?:ed|ing)?|like) (?:this|our|what)|if you (?:value|like|enjoy|appreciate|believe|can)|we (?:need|rely|depend|can(?:’|')?t|are (?:funded|supported))|your (?:support|contributions?|donations?|generosity)|unterstütze|spenden|soutenez|faites un don|apoya|dona |支持|捐款|贊助)/iu;
const cause =
  /\b(?:journalis[mt]\w*|press freedom|newsrooms?|reporting|readers?|patrons?|patreon|members?(?:hip)?|donat\w+|contribut\w+|subscri\w+|independent (?:media|news|press)|(?:support|supporting|fund) (?:us|our)|our (?:team|work|mission|newsroom)|tax-deductible|spende\w*|journalismus|journalisme|periodismo)\b|新聞自由|新闻自由|獨立媒體|優質新聞|會員計劃/iu;
const giving =
  /\b(?:donat\w+|patreon|patrons?|(?:support|supporting|fund) (?:us|our|independent)|become a (?:member|patron|supporter|subscriber)|spenden|faites un don)\b|會員計劃/iu;

/** Asks the reader, who is addressed, for help with the work of those who ask. */
export function isAppeal(text: string): boolean {
  const addressed = /\b(?:our|us|we|you|your|today|now)\b/iu.test(text) || !/\b(?:the|a)\b/iu.test(text);
  return addressed && asking.test(text) && cause.test(text);
}

/** An appeal so plain that it cannot be part of a story: it asks for money, and quotes nobody. */
export function isPlainAppeal(text: string): boolean {
  if (/^(?:support|join|back) .{2,40} on (?:patreon|ko-?fi|buy me a coffee|steady)$/iu.test(text))
    return true;
  if (/\bdonate (?:at|now|here|today)\b/iu.test(text) && asking.test(text)) return true;
  const closing =
    /[.!?] (?:become|join as) an? (?:member|subscriber|supporter|patron)(?: today| now)?[.!]?$/iu;
  if (closing.test(text) && !/[“"„«]/u.test(text)) return true;
  return isAppeal(text) && giving.test(text) && !/[“"„«]/u.test(text);
}
