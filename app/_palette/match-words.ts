/** Whether every word of a question is somewhere in a text, whatever their case and accents. */
export function matchWords(question: string, text: string): boolean {
  const plain = plainly(text);
  return plainly(question)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

const plainly = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
