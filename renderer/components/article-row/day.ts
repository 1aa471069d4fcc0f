const sameYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A day as a list names it: `Today`, `Yesterday`, `30 March`, in other years `30 Mar 2024`. Local time. */
export function dayName(iso: string, now: Date): string {
  const day = new Date(iso);
  const ago = Math.round((startOf(now) - startOf(day)) / 86_400_000);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return (day.getFullYear() === now.getFullYear() ? sameYear : otherYear).format(day);
}

/** A time of day, `14:05`. Local time. */
export function timeName(iso: string): string {
  return timeOfDay.format(new Date(iso));
}

/** A day with the time of day: `Yesterday, 14:05`. */
export function momentName(iso: string, now: Date): string {
  return `${dayName(iso, now)}, ${timeName(iso)}`;
}

function startOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
