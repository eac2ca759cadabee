/**
 * A text without the characters that nobody sees and that part words (soft hyphens, zero-width spaces and joiners, marks of
 * writing direction): `"公\u200b园"` → `"公园"`. Pages and word processors put them where a line may break.
 */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

// Alternatives and no class: some of them join with their neighbours.
const INVISIBLE =
  /\u00ad|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff|[\u202a-\u202e]|[\u2066-\u2069]/g;
