package dev.plantao.core.inmemory;

import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.LetterBookContract;

class InMemoryLetterBookTest extends LetterBookContract {
  @Override
  protected LetterBook newBook() {
    return new InMemoryLetterBook();
  }
}
