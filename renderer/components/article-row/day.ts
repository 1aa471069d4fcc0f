const sameYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A day as a list names it: `Today`, `Yesterday`, `30 March`, in other years `30 Mar 2024`. Local time. */
export function dayName(iso: string, now: Date): string {
  const day = new Date(iso);
  const ago = Math.round((startOf(now) - startOf(day)) / 86_400_000);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return (day.getFullYear() === now.getFullYear() ? sameYear : otherYear).format(day);
}

function startOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
