package dev.plantao.local.imports;

import dev.plantao.core.log.Patience;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.DynamoDbEffectBook;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.stored.KeyedFingerprint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/// `./plantao import`: customers from CSV, tickets from exports of Zendesk and Freshdesk. The table
/// is found as every AWS SDK finds it: region, credentials, and `AWS_ENDPOINT_URL` for a local
/// desk.
public final class Import {
  private static final Patience PATIENCE = lost -> lost < 20;

  private final ImportOptions options;
  private final DynamoDbClient dynamo;
  private final PrintStream out;

  private Import(ImportOptions options, DynamoDbClient dynamo, PrintStream out) {
    this.options = options;
    this.dynamo = dynamo;
    this.out = out;
  }

  public static void main(String... arguments) throws IOException {
    try (var dynamo =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      System.exit(new Import(ImportOptions.parse(arguments), dynamo, System.out).run() ? 0 : 1);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  private boolean run() throws IOException {
    return switch (options.from()) {
      case CUSTOMERS -> customers(options.file());
      case ZENDESK -> tickets(options.file(), Zendesk::ticket);
      case FRESHDESK -> tickets(options.file(), Freshdesk::ticket);
    };
  }

  private boolean customers(Path file) throws IOException {
    var customers = new CustomerImport(new DynamoDbCustomerDirectory(dynamo, options.table()));
    var run =
        new Run<>(CustomerImport::read, customers::isNew, customers::take, options.dryRun(), out);
    Records.csv(file, run);
    return run.end();
  }

  private boolean tickets(Path file, Function<JsonNode, PastTicket> read) throws IOException {
    var tickets = tickets();
    var run = new Run<>(read, tickets::isNew, tickets::take, options.dryRun(), out);
    Records.json(file, run);
    return run.end();
  }

  private TicketImport tickets() {
    var table = options.table();
    var clock = InstantSource.system();
    var key = new DynamoDbSigningKey(dynamo, table);
    return new TicketImport(
        new SilentLog(
            new DynamoDbConversationLog(dynamo, table, PATIENCE),
            new DynamoDbLetterBook(dynamo, table),
            new DynamoDbEffectBook(dynamo, table),
            clock),
        new DynamoDbPolicies(dynamo, table, clock),
        new DynamoDbCustomerDirectory(dynamo, table),
        new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(key::bytes)),
        PATIENCE);
  }
}
