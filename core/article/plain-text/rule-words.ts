/**
 * The rules that give blocks their roles, each with the words that a reader is shown for it: why a block is taken for
 * what it is. Every mark names a rule of this table, so that none is without an explanation.
 */
export const ruleWords = {
  // The head of an article.
  headline: 'Stands first, is short, and ends without a full stop, with longer passages below it.',
  'section-label': 'Names the section of the paper, above the headline.',
  'above-headline': 'Stands above the headline, among the menus of the page.',
  'before-byline': 'Stands between the headline and the author or date.',
  'below-headline': 'Stands right below the headline and ends without a full stop.',
  byline: 'Names an author, as in “By Jane Doe”.',
  'below-byline': 'Stands right below the author’s name and names a paper or an office.',
  'name-below-headline': 'Names several people, right below the headline.',
  'name-beside-date': 'Is a person’s name and nothing else, near the date.',
  dateline: 'Says when, and perhaps where, and nothing else.',
  'mail-header': 'Is a line of a mail’s header, such as “From:” or “Subject:”.',
  'live-time': 'Is the time of day of an entry, alone on its line.',

  // The body.
  'section-heading': 'Is short, ends without a full stop, and a longer paragraph follows it.',
  'numbered-heading': 'Is numbered like the other headings of this text.',
  'capitals-heading': 'Is short and written in capitals, with a paragraph below it.',
  'chapter-heading': 'Names a chapter, a part, an act or the like.',
  'underlined-heading': 'Is underlined with a row of signs.',
  'wiki-heading': 'Ends with “[edit]”, as the headings of a wiki do.',
  'list-markers': 'Starts with a bullet, number or letter, as its neighbours do.',
  'set-off-quotation': 'Is indented or marked with “>”, while the text around it is not.',
  'columns-of-a-table': 'Has tabs or bars where the rows around it have them.',
  'repeats-the-story': 'Says again what a longer paragraph says.',
  verse: 'Has several short lines that do not end as sentences do.',
  correction: 'Tells what was put right or added since the article came out.',

  // Pictures.
  'alternative-text': 'Stands above a caption or credit and describes a picture.',
  'caption-label': 'Is labelled as a caption, as in “Header image:”.',
  'caption-before-credit': 'Is followed by who made the picture.',
  'caption-above-credit': 'Stands right above who made the picture.',
  'caption-below-credit': 'Stands right below who made the picture.',
  'picture-credit': 'Looks like a picture’s credit, as in “Photo: Jane Doe/Agency”.',

  // What a page puts around its story.
  advertisement: 'Announces an advertisement.',
  'share-row': 'Is a row of places to share the page in.',
  'video-placeholder': 'Stands where the page played a video or a sound.',
  'listen-row': 'Offers to read the article aloud.',
  'form-message': 'Is a message of a form on the page, as in “You’re on the list”.',
  button: 'Has the words of a button.',
  newsletter: 'Offers a newsletter or asks to subscribe.',
  'subscription-wall': 'Asks to log in or pay before reading on.',
  'cookie-notice': 'Tells of cookies on the site.',
  'related-row': 'Leads to other articles.',
  'comment-count': 'Counts or invites comments.',
  copyright: 'States who owns the page’s contents.',
  'follow-row': 'Asks to follow someone on a network.',
  'app-row': 'Advertises the site’s own app or channel.',
  'reading-time': 'Tells how long reading takes.',
  'topics-row': 'Lists the topics that the article is filed under.',
  'site-footer': 'Is a row of links to the site’s own pages, such as “Contact”.',
  'site-link': 'Is the name of a page about the site, such as “Privacy policy”.',
  breadcrumb: 'Shows the way from the site’s home page to this one.',
  navigation: 'Is one of several lines of a word or two: a menu.',
  'row-of-links': 'Is a row of short items parted by bars or dots, after the story’s end.',
  'donation-appeal': 'Asks for a donation or for support of the site.',
  'author-biography': 'Tells who the author is, after the story’s end.',
  'about-row': 'Announces who wrote or published the article.',
  'about-site': 'Tells what the publisher is, after the story’s end.',
  'contact-row': 'Tells how to reach the publisher.',
  republishing: 'Tells how the article may be printed again.',
  disclaimer: 'Says what the publisher does not answer for.',
  'votes-row': 'Counts votes, answers or views, as forums do.',
  'entry-head': 'Says who wrote an entry of a discussion, or how long ago.',
  'page-history': 'Tells when the page was last changed.',
  'staff-credits': 'Names who else reported or edited, after the story’s end.',
  'table-of-contents': 'Lists headings that come below.',
  'mail-signature': 'Stands below the two hyphens that part a mail from its signature.',
  'picture-counter': 'Counts through the pictures of a gallery.',
  'running-head': 'Comes again on page after page, beside the page numbers.',
  'page-number': 'Is the number of a printed page.',
  'book-licence': 'Stands outside the marks where the book begins and ends.',
  'below-furniture': 'Stands under a line such as “Related articles”.',
  'among-furniture': 'Is a short line between furniture of the page.',
  'after-the-story': 'Comes after what ends the story, between other furniture of the page.',

  // What other formats say of their blocks.
  'page-title': 'Says what the page’s title says.',
  'first-heading': 'Is the first heading.',
  'emphasised-below-headline': 'Stands emphasised right below the headline.',
  'emphasis-below-image': 'Stands emphasised right below a picture.',
  figcaption: 'Was marked as a picture’s caption on the page.',
} as const;

/** The name of a rule, kept as a block's `data.rule`. */
export type RuleName = keyof typeof ruleWords;

/** Says in a sentence why a rule marked a block; `null` for a rule of another program or version. */
export function explainRule(rule: string): string | null {
  return Object.hasOwn(ruleWords, rule) ? ruleWords[rule as RuleName] : null;
}
