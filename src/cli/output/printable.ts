/**
 * Text from outside (files, messages) as it may go to a terminal: control characters, which could move the cursor or
 * change what was said before, become `?`; line ends become a space.
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cf}/gu, '?');
}
