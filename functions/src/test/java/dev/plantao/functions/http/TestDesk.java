package dev.plantao.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Translated;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.incident.Courier;
import dev.plantao.core.incident.Errands;
import dev.plantao.core.incident.Newsroom;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryAbsences;
import dev.plantao.core.inmemory.InMemoryArticles;
import dev.plantao.core.inmemory.InMemoryConnections;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.inmemory.InMemoryIncidents;
import dev.plantao.core.inmemory.InMemoryMailStore;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.inmemory.InMemoryOpeningIndex;
import dev.plantao.core.inmemory.InMemoryOutbox;
import dev.plantao.core.inmemory.InMemoryPolicyBook;
import dev.plantao.core.inmemory.InMemoryReadyAnswers;
import dev.plantao.core.inmemory.InMemoryReports;
import dev.plantao.core.inmemory.InMemorySchedules;
import dev.plantao.core.inmemory.InMemorySearchIndex;
import dev.plantao.core.inmemory.InMemorySimulations;
import dev.plantao.core.inmemory.InMemoryUploads;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Merges;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Splits;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.report.Reporter;
import dev.plantao.core.search.ArticleIndexer;
import dev.plantao.core.search.Indexer;
import dev.plantao.core.timing.Keeper;
import dev.plantao.core.timing.Waker;
import dev.plantao.core.whatif.SimulationId;
import dev.plantao.core.whatif.Simulator;
import dev.plantao.functions.contract.OpenApiResponses;
import dev.plantao.functions.likeness.KeyedGists;
import dev.plantao.functions.search.Terms;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The HTTP API on in-memory adapters, driven by events as the gateway makes them. Every answer is
/// held against `openapi.yaml`.
public final class TestDesk {
  /// A Monday.
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final KeyedGists GISTS = new KeyedGists(() -> new byte[32]);

  private static final OpenApiResponses CONTRACT = OpenApiResponses.ofProject();

  /// Somebody who calls, by the claims of their token.
  public record Person(@Nullable Map<String, String> claims) {
    public static final Person PREMIUM = customer("premium");
    public static final Person BASIC = customer("basic");
    public static final Person NOCHAT = customer("nochat");
    public static final Person AGENT = staff("agent");
    public static final Person LEAD = staff("lead");
    public static final Person ADMIN = staff("admin");

    /// Without a token.
    public static final Person NOBODY = new Person(null);

    static Person customer(String id) {
      return new Person(
          Map.of(
              "sub",
              "sub-" + id,
              "email",
              id + "@example.com",
              "email_verified",
              "true",
              "name",
              "Ana of " + id,
              "token_use",
              "id",
              "custom:customer",
              id));
    }

    static Person staff(String group) {
      return new Person(
          Map.of(
              "sub", "sub-" + group,
              "name", "Sofia the " + group,
              "token_use", "id",
              "cognito:groups", "[" + group + "]"));
    }

    Person with(String claim, String value) {
      var more = new HashMap<>(claims == null ? Map.<String, String>of() : claims);
      more.put(claim, value);
      return new Person(more);
    }
  }

  /// What came back.
  public record Reply(int status, Map<String, String> headers, String raw, JsonNode body) {
    String text(String field) {
      return body.path(field).asString("");
    }

    String problem() {
      return text("type").replaceFirst("^/problems/", "");
    }
  }

  final InMemoryUploads uploads = new InMemoryUploads();
  final InMemoryConversationLog log = new InMemoryConversationLog(uploads);
  private final FileLinks links = new TestLinks();
  private final InMemoryReports reports = new InMemoryReports();
  final InMemoryDeskLists lists = new InMemoryDeskLists();
  final InMemoryCustomerDirectory customers = new InMemoryCustomerDirectory();
  final InMemorySchedules schedules = new InMemorySchedules();
  final InMemoryMailStore mails = new InMemoryMailStore();
  final InMemoryIncidents incidents = new InMemoryIncidents();
  final InMemorySearchIndex index = new InMemorySearchIndex();
  final InMemoryArticles articles = new InMemoryArticles();
  private final Indexer indexer;
  private final ArticleIndexer articleIndexer;
  final TestRecords records = new TestRecords();
  final InMemoryAbsences absences = new InMemoryAbsences();
  final InMemoryReadyAnswers ready = new InMemoryReadyAnswers();
  final InMemoryPolicyBook policies = new InMemoryPolicyBook(this::now);
  private final InMemorySimulations simulations = new InMemorySimulations();

  /// Simulations that are gone on with elsewhere.
  final List<SimulationId> handedOn = new ArrayList<>();

  final InMemoryConnections marks = new InMemoryConnections();
  final InMemoryOutbox letters = new InMemoryOutbox();
  private final HttpApi api;
  private Instant now = NOW;

  public TestDesk() {
    var keeper = new Keeper(log, lists, schedules, new InMemoryNearTimers());
    var signer = new Signer(() -> new byte[32]);
    var terms = new Terms(() -> new byte[32]);
    var solutions = SearchDesk.solutionIds(signer);
    indexer = new Indexer(index, terms, log, solutions, lost -> lost < 200);
    log.onWritten(entry -> {
      keeper.match(entry.after().id(), entry.at());
      indexer.index(entry.after().id(), entry.seq());
      reporter().count(entry.after().id(), reports.edition());
    });
    articleIndexer = new ArticleIndexer(articles, indexer, terms);
    var desk =
        new Desk(
            log,
            lists,
            customers,
            new Conversations(log, policies),
            new Openings(log, policies, GISTS),
            new Merges(log),
            new Splits(log, policies, GISTS),
            new MailRoom(
                log, customers, policies, mails, Fixtures::newId, lost -> lost < 200, GISTS),
            mails,
            incidents,
            signer,
            new Masker(
                () -> policies.current().masking(), new KeyedFingerprint(() -> new byte[32])),
            lost -> lost < 200,
            new SearchDesk(index, terms, articles, solutions),
            new Staffing(policies, absences, ready),
            reports,
            uploads,
            links,
            new WhatIf(simulator(), simulations, handedOn::add),
            marks,
            letters,
            () -> records.of(log));
    api = new HttpApi(desk, () -> now);
    enter("premium", Plan.PREMIUM, true, null);
    enter("basic", Plan.BASIC, true, null);
    enter("nochat", Plan.REGULAR, false, null);
  }

  public HttpApi api() {
    return api;
  }

  public InMemoryConversationLog log() {
    return log;
  }

  public InMemoryUploads uploads() {
    return uploads;
  }

  /// What tries policies.
  public Simulator simulator() {
    return new Simulator(log, new InMemoryOpeningIndex(log), simulations);
  }

  /// What was tried.
  public InMemorySimulations simulations() {
    return simulations;
  }

  /// What counts.
  public Reporter reporter() {
    return new Reporter(log, reports, lost -> lost < 200);
  }

  /// What was counted.
  public InMemoryReports reports() {
    return reports;
  }

  /// A ticket of this id, opened by the premium customer, for events that name it.
  public void openAs(String id) {
    var opening =
        new Opening(
            new ConversationId(id),
            Origin.PORTAL,
            new Requester(new CustomerId("premium"), null, Text.of("Ana")),
            Plan.PREMIUM,
            Language.EN,
            Text.of("S"),
            Message.of("D"),
            Report.EMPTY,
            false);
    var first = ConversationDecider.open(opening, Actor.SYSTEM, Policy.DEFAULT, now);
    var opened = ConversationEvolution.opened(opening.id(), first);
    log.open(Entry.Draft.opening(new CommandId("open-" + id), null, opened, first), List.of());
  }

  /// An incident that goes on, and a conversation that is part of it.
  public void linkedIncident(String incident, String conversation) {
    var id = new IncidentId(incident);
    var text = Translated.english("We look.");
    var first =
        new Newsroom.Announcement(
            Actor.SYSTEM, new CommandId("i"), null, IncidentStage.INVESTIGATING, text);
    new Newsroom(incidents).open(id, Translated.english("Webhooks delayed"), first, now);
    put(
        Person.AGENT,
        "/desk/conversations/" + conversation + "/incident",
        "{\"incident\":\"" + id + "\"}");
  }

  /// What brings news to its conversations.
  public Courier courier(Errands queue) {
    var conversations = new Conversations(log, new FixedPolicies(Policy.DEFAULT));
    return new Courier(incidents, incidents, conversations, queue, lost -> lost < 3);
  }

  /// What keeps its index.
  public Indexer indexer() {
    return indexer;
  }

  public ArticleIndexer articleIndexer() {
    return articleIndexer;
  }

  public void unindex(String id) {
    indexer.remove(new ConversationId(id));
  }

  public boolean indexed(String id) {
    return index.manifest(id).isPresent();
  }

  /// What wakes its conversations.
  public Waker waker() {
    var conversations = new Conversations(log, new FixedPolicies(Policy.DEFAULT));
    var keeper = new Keeper(log, lists, schedules, new InMemoryNearTimers());
    return new Waker(conversations, new InMemoryConnections(), keeper, lost -> lost < 3);
  }

  /// The types on a conversation's timeline as support sees it.
  public List<String> types(String id) {
    var types = new ArrayList<String>();
    var timeline = get(Person.AGENT, "/desk/conversations/" + id + "/timeline").body();
    timeline.path("items").forEach(item -> types.add(item.path("type").asString("")));
    return types;
  }

  void enter(String id, Plan plan, boolean chat, @Nullable Language language) {
    var customer =
        new Customer(new CustomerId(id), "Company " + id, plan, chat, language, List.of(), 0);
    var before = customers.find(customer.id()).map(Customer::version).orElse(0L);
    customers.store(customer.withVersion(before));
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  Instant now() {
    return now;
  }

  public Reply get(Person by, String path) {
    return call(by, "GET", path, null, Map.of());
  }

  public Reply post(Person by, String path, String body) {
    return call(by, "POST", path, body, Map.of());
  }

  public Reply post(Person by, String path, String body, String header, String value) {
    return call(by, "POST", path, body, Map.of(header, value));
  }

  public Reply put(Person by, String path, String body) {
    return call(by, "PUT", path, body, Map.of());
  }

  /// A ticket of the premium customer.
  String ticket() {
    return ticket(Person.PREMIUM);
  }

  String ticket(Person by) {
    var opened = post(by, "/tickets", "{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"I\"}");
    return opened.text("id");
  }

  long entriesOf(String id) {
    return log.entries(new ConversationId(id), 0, 200).size();
  }

  public Reply call(
      Person by, String method, String path, @Nullable String body, Map<String, String> headers) {
    return answer(event(by, method, path, body, headers));
  }

  /// Drives an event that came from elsewhere, such as a file.
  public Reply answer(APIGatewayV2HTTPEvent event) {
    var response = api.answer(event);
    var route = event.getRouteKey().split(" ", 2);
    CONTRACT.requireFits(
        route[0], route[1], response.getStatusCode(), response.getHeaders(), response.getBody());
    var page = response.getHeaders().getOrDefault("content-type", "").startsWith("text/");
    var json = page ? Json.object() : Json.MAPPER.readTree(response.getBody());
    return new Reply(response.getStatusCode(), response.getHeaders(), response.getBody(), json);
  }

  private APIGatewayV2HTTPEvent event(
      Person by, String method, String path, @Nullable String body, Map<String, String> headers) {
    var parts = path.split("\\?", 2);
    var route = CONTRACT.route(method, parts[0]);
    var lower = new HashMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    var context = RequestContext.builder().withRouteKey(route).withTimeEpoch(now.toEpochMilli());
    if (by.claims() != null) {
      var jwt = Authorizer.JWT.builder().withClaims(by.claims()).build();
      context.withAuthorizer(Authorizer.builder().withJwt(jwt).build());
    }
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(route)
        .withRawPath(parts[0])
        .withPathParameters(OpenApiResponses.variables(route, parts[0]))
        .withQueryStringParameters(query(parts.length == 1 ? "" : parts[1]))
        .withHeaders(lower)
        .withBody(body)
        .withRequestContext(context.build())
        .build();
  }

  private static Map<String, String> query(String query) {
    var parameters = new HashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
