const aboutSite =
  /^\p{Lu}.{0,60}? is (?:an?|the) (?:[\w-]+,? ){0,3}?(?:non-?profit|not-for-profit|independent|non-?partisan|award-winning|reader-(?:funded|supported))\b/u;

/** Whether a text tells what a publisher is: “The Desk is a nonprofit newsroom …”. */
export function isAboutSite(text: string): boolean {
  return aboutSite.test(text);
}
