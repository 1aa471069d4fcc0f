import { findDate } from '../parse-date.ts';
import type { Draft } from './draft.ts';
import { fold } from './draft.ts';

const field =
  /^(from|to|cc|bcc|reply-to|date|sent|subject|von|an|gesendet|betreff|de|à|objet|envoyé|asunto|para|fecha)\s*:\s+(\S.*)$/iu;
/** A signature is seldom longer, in passages. */
const longestSignature = 12;

/** What a mail's header says of it. */
export interface MailHeader {
  readonly subject: string | null;
  readonly from: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/**
 * Marks the header of a mail (“From: …”, “Subject: …”) at the start of a text, and the signature below a line of two
 * hyphens at its end. `null` for a text that does not start with at least a sender or a subject and one more field.
 */
export function markMail(drafts: readonly Draft[]): MailHeader | null {
  const end = drafts.findIndex((draft) => draft.form !== 'prose' || !field.test(draft.text));
  const lines = drafts.slice(0, end < 0 ? 0 : end);
  const fields = lines.map((draft) => ({ draft, ...readField(draft.text) }));
  const find = (pattern: RegExp): (typeof fields)[number] | undefined =>
    fields.find(({ name }) => pattern.test(name));
  const subject = find(/^(?:subject|betreff|objet|asunto)$/u);
  const from = find(/^(?:from|von|de)$/u);
  if (fields.length < 2 || (subject === undefined && from === undefined)) return null;
  const sent = find(/^(?:date|sent|gesendet|envoyé|fecha)$/u);
  for (const { draft } of fields) fold(draft, 'mail-header');
  if (subject !== undefined) subject.draft.mark = { kind: 'headline', rule: 'mail-header' };
  if (from !== undefined) from.draft.mark = { kind: 'byline', rule: 'mail-header' };
  if (sent !== undefined) sent.draft.mark = { kind: 'dateline', rule: 'mail-header' };
  markSignature(drafts);
  return {
    subject: subject?.value ?? null,
    from: from?.value.replace(/\s*[<(][^>)]*@[^>)]*[>)]$/u, '') ?? null,
    date: sent === undefined ? null : (findDate(sent.value)?.date ?? null),
  };
}

/** Marks what stands below a line of two hyphens at a text's end, if it has an address: how to leave a mailing list. */
export function markMailFooter(drafts: readonly Draft[]): void {
  const start = drafts.findLastIndex((draft) => draft.text === '--');
  if (drafts.slice(start + 1).some(({ text }) => /https?:\/\/|\S@\S+\.\S/u.test(text))) markSignature(drafts);
}

function readField(text: string): { readonly name: string; readonly value: string } {
  const found = field.exec(text);
  return { name: found?.[1]?.toLowerCase() ?? '', value: found?.[2] ?? '' };
}

function markSignature(drafts: readonly Draft[]): void {
  const start = drafts.findLastIndex((draft) => draft.text === '--');
  if (start < 0 || drafts.length - start > longestSignature) return;
  for (const draft of drafts.slice(start)) fold(draft, 'mail-signature');
}
