package dev.plantao.local.adapters;

import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.LetterBookContract;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.local.story.Aws;

class DynamoDbLetterBookTest extends LetterBookContract {
  @Override
  protected LetterBook newBook() {
    return new DynamoDbLetterBook(Aws.dynamo(), Aws.ownTable("letters"));
  }
}
