package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryAbsences;
import dev.plantao.core.inmemory.InMemoryArticles;
import dev.plantao.core.inmemory.InMemoryConnections;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.inmemory.InMemoryIncidents;
import dev.plantao.core.inmemory.InMemoryMailStore;
import dev.plantao.core.inmemory.InMemoryOpeningIndex;
import dev.plantao.core.inmemory.InMemoryPolicyBook;
import dev.plantao.core.inmemory.InMemoryReadyAnswers;
import dev.plantao.core.inmemory.InMemoryReports;
import dev.plantao.core.inmemory.InMemorySearchIndex;
import dev.plantao.core.inmemory.InMemorySimulations;
import dev.plantao.core.inmemory.InMemoryUploads;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Merges;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Splits;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.whatif.Simulator;
import dev.plantao.functions.contract.OpenApiResponses;
import dev.plantao.functions.http.Desk;
import dev.plantao.functions.http.Routes;
import dev.plantao.functions.http.SearchDesk;
import dev.plantao.functions.http.Staffing;
import dev.plantao.functions.http.TestLinks;
import dev.plantao.functions.http.TestRecords;
import dev.plantao.functions.http.WhatIf;
import dev.plantao.functions.search.Terms;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The routes of `template.yaml` against those of the code and of the contract.
class TemplateRoutesTest extends TemplateFile {
  /// The calls that need no token; whoever opens another one names it here.
  private static final Set<String> WITHOUT_LOGIN =
      Set.of("POST /contact", "GET /status", "GET /feedback/{link}", "POST /feedback/{link}");

  @Test
  void template_contract_and_code_know_the_same_routes() {
    var log = new InMemoryConversationLog();
    var policies = new FixedPolicies(Policy.DEFAULT);
    CustomerDirectory customers = new InMemoryCustomerDirectory();
    var mails = new InMemoryMailStore();
    var desk =
        new Desk(
            log,
            new InMemoryDeskLists(),
            customers,
            new Conversations(log, policies),
            new Openings(log, policies),
            new Merges(log),
            new Splits(log, policies, Gists.NONE),
            new MailRoom(log, customers, policies, mails, Fixtures::newId, Patience.OF_A_PERSON),
            mails,
            new InMemoryIncidents(),
            new Signer(() -> new byte[32]),
            new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32])),
            Patience.OF_A_PERSON,
            new SearchDesk(
                new InMemorySearchIndex(),
                new Terms(() -> new byte[32]),
                new InMemoryArticles(),
                ConversationId::value),
            new Staffing(
                new InMemoryPolicyBook(InstantSource.system()),
                new InMemoryAbsences(),
                new InMemoryReadyAnswers()),
            new InMemoryReports(),
            new InMemoryUploads(),
            new TestLinks(),
            new WhatIf(
                new Simulator(log, new InMemoryOpeningIndex(log), new InMemorySimulations()),
                new InMemorySimulations(),
                _ -> {}),
            new InMemoryConnections(),
            _ -> {},
            () -> new TestRecords().of(log));
    assertThat(httpRoutes().keySet()).isEqualTo(new Routes(desk).keys());
    assertThat(httpRoutes().keySet()).isEqualTo(OpenApiResponses.ofProject().routes());
  }

  /// What the template says of each route, by method and path.
  private Map<String, JsonNode> httpRoutes() {
    var routes = new TreeMap<String, JsonNode>();
    for (var path : properties("Api").at("/DefinitionBody/paths").properties()) {
      for (var method : path.getValue().properties()) {
        var uri = method.getValue().at("/x-amazon-apigateway-integration/uri/Fn::Sub").asString("");
        assertThat(uri).endsWith("/functions/${ApiFunction.Alias}/invocations");
        routes.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
      }
    }
    return routes;
  }

  @Test
  void one_permission_covers_all_routes_because_one_each_would_not_fit_into_a_policy() {
    for (var function : functions.entrySet()) {
      assertThat(events(function.getValue(), "HttpApi")).as(function.getKey()).isEmpty();
    }
    var permission = properties("ApiMayCall");
    assertThat(permission.at("/FunctionName/Ref").asString("")).isEqualTo("ApiFunction.Alias");
    assertThat(permission.at("/SourceArn/Fn::Sub").asString("")).endsWith(":${Api}/*");
  }

  @Test
  void only_the_calls_that_need_no_login_have_no_authorizer() {
    var authorizers = properties("Api").path("Auth");
    assertThat(authorizers.path("DefaultAuthorizer").asString("")).isEqualTo("IdToken");
    assertThat(authorizers.at("/Authorizers/IdToken/JwtConfiguration/audience")).isNotEmpty();
    var open = new TreeSet<String>();
    httpRoutes()
        .forEach((route, operation) -> {
          if (operation.path("security").path(0).has("NONE")) {
            open.add(route);
          }
        });
    assertThat(open).isEqualTo(WITHOUT_LOGIN);
    var described = new TreeSet<String>();
    var contract = OpenApiResponses.ofProject();
    contract.routes().stream()
        .filter(route -> contract.operation(route).has("security"))
        .forEach(described::add);
    assertThat(described).isEqualTo(WITHOUT_LOGIN);
    for (var route : WITHOUT_LOGIN) {
      assertThat(properties("Api").path("RouteSettings").has(route)).as(route).isTrue();
    }
  }
}
