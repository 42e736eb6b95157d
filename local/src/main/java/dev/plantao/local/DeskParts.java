package dev.plantao.local;

import dev.plantao.local.aws.AwsEndpoint;
import dev.plantao.local.clock.LocalClock;
import dev.plantao.local.clock.RateSchedules;
import dev.plantao.local.clock.Timeline;
import dev.plantao.local.control.ClockCalls;
import dev.plantao.local.control.Control;
import dev.plantao.local.control.FaultCalls;
import dev.plantao.local.control.UserCalls;
import dev.plantao.local.dynamodb.DueIndex;
import dev.plantao.local.dynamodb.DynamoDb;
import dev.plantao.local.dynamodb.DynamoDbService;
import dev.plantao.local.dynamodb.Tables;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.http.FrontDoor;
import dev.plantao.local.http.Listener;
import dev.plantao.local.http.Site;
import dev.plantao.local.identity.Issuer;
import dev.plantao.local.identity.JwtAuthorizer;
import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.AsyncInvocations;
import dev.plantao.local.lambda.Destinations;
import dev.plantao.local.lambda.Functions;
import dev.plantao.local.rights.FunctionCredentials;
import dev.plantao.local.rights.Guard;
import dev.plantao.local.rights.PlatformNeeds;
import dev.plantao.local.rights.Roles;
import dev.plantao.local.scheduler.SchedulerService;
import dev.plantao.local.scheduler.Schedules;
import dev.plantao.local.settle.Settling;
import dev.plantao.local.signin.SignIn;
import dev.plantao.local.socket.ConnectionsService;
import dev.plantao.local.socket.SocketCalls;
import dev.plantao.local.socket.SocketGate;
import dev.plantao.local.sqs.QueuePump;
import dev.plantao.local.sqs.Queues;
import dev.plantao.local.sqs.SqsService;
import dev.plantao.local.store.Store;
import dev.plantao.local.streams.StreamPump;
import dev.plantao.local.template.BucketWiring;
import dev.plantao.local.template.MailWiring;
import dev.plantao.local.template.SocketWiring;
import dev.plantao.local.template.Template;
import dev.plantao.local.template.Wiring;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// All parts of a desk, put together in the order of their needs and taken apart in the reverse.
final class DeskParts implements AutoCloseable {
  private final DeskOptions options;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Store store;
  private final Template template;
  private final Wiring wiring;
  private final Roles roles;
  private final LocalClock clock;
  private final Settling settling = new Settling();
  private final Faults faults = new Faults();
  private final Timeline timeline;
  private final CompletableFuture<DynamoDb> dynamoDb;
  private final DynamoDbService dynamoDbService;
  private final Functions functions;
  private final Destinations destinations = new Destinations();
  private final AsyncInvocations asyncInvocations;
  private final Queues queues;
  private final Schedules schedules;
  private final MailParts mail;
  private final AlertParts alerts;
  private final SocketGate sockets;
  private final Issuer issuer;
  private @Nullable Listener aws;
  private final FrontGate frontGate = new FrontGate();
  private final Listener front;
  private @Nullable FrontDoor door;

  DeskParts(DeskOptions options) {
    this.options = options;
    // The slowest first, beside everything else.
    dynamoDb =
        CompletableFuture.supplyAsync(
            () -> DynamoDb.open(options.data()), Thread::startVirtualThread);
    front = Listener.open(options.httpPort(), frontGate);
    template = Template.read(options.template(), parameters());
    wiring = Wiring.of(template);
    roles = Roles.of(template);
    new PlatformNeeds(template, wiring).check(roles);
    store = opened(Store.open(options.data()));
    opened.push(() -> dynamoDb.join().close());
    var keys = store.shelf("keys");
    var key = CompletableFuture.supplyAsync(() -> Issuer.key(keys), Thread::startVirtualThread);
    clock = new LocalClock(InstantSource.system(), store.shelf("clock"));
    timeline = new Timeline(clock, settling);
    issuer = new Issuer(store.shelf("users"), key, clock);
    dynamoDbService = new DynamoDbService(dynamoDb, faults);
    functions = opened(new Functions(wiring.functions(), clock));
    queues = new Queues(wiring.queues(), store, clock, settling);
    asyncInvocations =
        opened(
            new AsyncInvocations(functions, destinations, store.shelf("async"), clock, settling));
    mail =
        opened(
            new MailParts(
                MailWiring.of(template),
                BucketWiring.of(template),
                options.data(),
                store,
                asyncInvocations,
                faults,
                clock));
    alerts = new AlertParts(template, store, mail.bus(), faults, clock);
    sockets =
        opened(
            new SocketGate(
                SocketWiring.of(template), functions, asyncInvocations, faults, clock, settling));
    schedules =
        new Schedules(
            wiring.scheduleGroups(),
            store.shelf("schedules"),
            faults,
            this::deliver,
            timeline::changed);
  }

  /// Tokens name this desk, wherever it listens.
  private Map<String, String> parameters() {
    var all = new HashMap<>(options.parameters());
    all.putIfAbsent("TokenIssuer", baseUrl() + Issuer.PATH);
    all.putIfAbsent("TokenAudience", Issuer.AUDIENCE);
    return all;
  }

  void start() {
    openAws();
    functions.start();
    destinations.add(queues);
    var database = database();
    new Tables(database).create(template);
    functions.ready();
    startStreams(database);
    startQueues();
    startTimeline(database);
    openFront();
    asyncInvocations.resume();
    afterRestart();
    seed();
    // Whoever gets a 250 may look for what it did at once.
    mail.listen(options.smtpPort());
  }

  private void openAws() {
    var endpoint = new AwsEndpoint(new Guard(roles));
    endpoint.serve("dynamodb", dynamoDbService);
    endpoint.serve("sqs", new SqsService(queues));
    endpoint.serve("scheduler", new SchedulerService(schedules, clock));
    mail.serve(endpoint);
    alerts.serve(endpoint);
    endpoint.serve("execute-api", new ConnectionsService(sockets));
    aws = opened(AwsPort.open(endpoint));
  }

  private DynamoDb database() {
    try {
      return dynamoDb.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("DynamoDB Local does not start", e.getCause());
    }
  }

  private void startStreams(DynamoDb database) {
    for (var mapping : wiring.streams()) {
      var pump =
          new StreamPump(
              mapping,
              database,
              functions.get(mapping.function()),
              store.shelf("streams"),
              destinations,
              faults,
              clock,
              settling);
      dynamoDbService.onWrite(pump::ring);
      pump.start();
      opened(pump);
    }
  }

  private void startQueues() {
    for (var mapping : wiring.queueMappings()) {
      var pump = new QueuePump(mapping, queues, functions.get(mapping.function()), settling);
      pump.start();
      opened(pump);
    }
  }

  private void startTimeline(DynamoDb database) {
    var rates =
        new RateSchedules(
            clock,
            store.shelf("rates"),
            faults,
            DueIndex.of(template, database, dynamoDbService::writes));
    wiring
        .rates()
        .forEach(rate ->
            rates.add(
                rate.name(),
                rate.rate(),
                () -> asyncInvocations.invoke(rate.function(), rate.input())));
    timeline.register(schedules);
    timeline.register(queues);
    timeline.register(rates);
    queues.onChange(timeline::changed);
    faults.onChange(timeline::changed);
    timeline.start();
    opened(timeline);
  }

  private void deliver(String arn, String input) {
    if (functions.has(arn)) {
      asyncInvocations.invoke(arn, input);
    } else if (queues.accepts(arn)) {
      queues.send(arn, input);
    } else {
      System.err.println("A schedule fired at " + arn + ", which is nothing on this machine.");
    }
  }

  private void openFront() {
    door = new FrontDoor(wiring, functions, new JwtAuthorizer(issuer, clock), clock);
    var entrance =
        new Entrance(
            control(),
            new SignIn(issuer, clock),
            sockets,
            door,
            new Site(Issuer.AUDIENCE, mail.supportAddress()));
    frontGate.open(entrance);
  }

  private Control control() {
    var control = new Control();
    new ClockCalls(clock, timeline).addTo(control);
    new FaultCalls(faults).addTo(control);
    new UserCalls(issuer).addTo(control);
    mail.addTo(control);
    alerts.addTo(control);
    new SocketCalls(sockets).addTo(control);
    control.add("GET /local/schedules", asked -> schedules.look());
    control.add("GET /local/queues", asked -> queues.look());
    control.add("GET /local/ports", _ -> ports());
    control.add("GET /local/rights", _ -> roles.look());
    control.add("GET /local/functions", _ -> functions());
    control.add(
        "POST /local/settle",
        asked -> {
          settling.await();
          return Json.object().put("settled", true);
        });
    return control;
  }

  private ObjectNode ports() {
    return Json.object()
        .put("http", front.port())
        .put("socket", front.port())
        .put("smtp", mail.smtpPort())
        .put("aws", listening(aws).port());
  }

  Map<String, Long> invocations() {
    return wiring.functions().stream()
        .collect(
            Collectors.toMap(
                Wiring.Function::name, wired -> functions.get(wired.name()).invocations()));
  }

  /// What each function gets on AWS: for those who run one elsewhere against this desk.
  private ObjectNode functions() {
    var all = Json.object();
    for (var function : wiring.functions()) {
      var variables = all.putObject(function.name());
      function.environment().forEach(variables::put);
      variables.put("AWS_ACCESS_KEY_ID", FunctionCredentials.accessKey(function.name()));
    }
    return all;
  }

  /// Streams keep their records for a day; whoever was away for longer may want to look at all.
  private void afterRestart() {
    var life = store.shelf("life");
    if (life.get("begun").isPresent()) {
      wiring.functions().stream()
          .filter(Wiring.Function::onRestart)
          .forEach(function -> asyncInvocations.invoke(function.name(), "{}"));
    }
    life.put("begun", Json.object().put("at", clock.instant().toString()));
  }

  private void seed() {
    if (door != null && door.serves("PUT", SeedCustomers.PATH + "basic")) {
      new SeedCustomers(baseUrl(), token("admin")).plant();
    }
  }

  String baseUrl() {
    return "http://127.0.0.1:" + front.port();
  }

  String awsUrl() {
    return "http://127.0.0.1:" + listening(aws).port();
  }

  String token(String user) {
    return issuer
        .token(user, baseUrl() + Issuer.PATH)
        .orElseThrow(() -> new IllegalArgumentException("There is no user " + user + "."));
  }

  Roles roles() {
    return roles;
  }

  MailParts mail() {
    return mail;
  }

  LocalClock clock() {
    return clock;
  }

  Timeline timeline() {
    return timeline;
  }

  Settling settling() {
    return settling;
  }

  Faults faults() {
    return faults;
  }

  private static Listener listening(@Nullable Listener listener) {
    if (listener == null) {
      throw new IllegalStateException("The desk does not serve yet.");
    }
    return listener;
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    // Whoever asks meanwhile finds nobody, rather than half a desk.
    front.close();
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        System.err.println("While closing: " + e);
      }
    }
  }
}
