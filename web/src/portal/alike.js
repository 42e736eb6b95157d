// Which of somebody's open conversations sounds like what they are writing. A hint only: the desk decides when it is sent.
const LETTERS_OF_A_WORD = 4;
const SHARED = 2;
const SHOWN = 3;

function words(text) {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length >= LETTERS_OF_A_WORD));
}

/** The conversations whose subject shares two words with a text, or all of its one; the most alike first. */
export function alike(conversations, text) {
  const written = words(text);
  return conversations
    .map((conversation) => {
      const subject = words(conversation.subject);
      const shared = [...subject].filter((word) => written.has(word)).length;
      return { conversation, shared, enough: shared >= Math.max(1, Math.min(SHARED, subject.size)) };
    })
    .filter(({ enough }) => enough)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, SHOWN)
    .map(({ conversation }) => conversation);
}
