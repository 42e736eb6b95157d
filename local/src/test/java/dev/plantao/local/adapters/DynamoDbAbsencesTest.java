package dev.plantao.local.adapters;

import dev.plantao.core.staffing.Absences;
import dev.plantao.core.staffing.AbsencesContract;
import dev.plantao.functions.dynamodb.DynamoDbAbsences;
import dev.plantao.local.story.Aws;

class DynamoDbAbsencesTest extends AbsencesContract {
  @Override
  protected Absences absences() {
    return new DynamoDbAbsences(Aws.dynamo(), Aws.ownTable("absences"));
  }
}
