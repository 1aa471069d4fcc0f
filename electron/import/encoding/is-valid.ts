/** Whether bytes follow the rules of an encoding; of a sample the last sign may be cut off. */
export function isValid(bytes: Uint8Array, label: string, { sample = false } = {}): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: sample });
    return true;
  } catch (error) {
    // Not of this encoding (TypeError), or no such encoding (RangeError).
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}
