package dev.plantao.core.staffing;

import static dev.plantao.core.Commands.assignee;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.Race;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationEvent.AssigneeChanged;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryAbsences;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How the desk itself finds somebody for a case.
@Tag("SV-2")
class AssignerTest {
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final InMemoryDeskLists lists = new InMemoryDeskLists();
  private final InMemoryAbsences absences = new InMemoryAbsences();
  private final FixedPolicies policies = new FixedPolicies(TestPolicies.staffed(1));
  private final Conversations conversations = new Conversations(log, policies);
  private final Assigner assigner =
      new Assigner(log, lists, lists, absences, conversations, policies, lost -> lost < 50);

  private ConversationId opened(CaseBuilder one) {
    new Openings(log, policies)
        .open(one.opening(), one.opener(), Fixtures.newCommand(), null, one.openedAt(), _ -> false);
    lists.keep(state(one.id()));
    return one.id();
  }

  private Conversation state(ConversationId id) {
    return log.newest(id).orElseThrow().after();
  }

  private void does(ConversationId id, Actor by, ConversationCommand command) {
    var all = new Request.Reach.All();
    conversations.handle(
        id,
        new Request(Fixtures.newCommand(), by, all, null, null, command, after("PT1M")),
        _ -> false);
    lists.keep(state(id));
  }

  private @Nullable String assigned(ConversationId id) {
    assigner.assign(id, after("PT1M"));
    var agent = state(id).handling().assignee();
    return agent == null ? null : agent.value();
  }

  private static Policy crew(String... agents) {
    var members = new ArrayList<Team.Member>();
    for (var agent : agents) {
      members.add(TestPolicies.member(agent));
    }
    return TestPolicies.teams(1, true, new Team(Organisation.SUPPORT, null, members, null));
  }

  @Test
  void a_new_case_goes_to_the_first_team_and_to_one_who_speaks_its_language() {
    absences.leave(new AgentId("carla"), after("PT0S"));
    var german = opened(aTicket().language(Language.DE));
    var portuguese = opened(aTicket().language(Language.PT_BR));

    assertThat(assigned(german)).isEqualTo("ana");
    assertThat(assigned(portuguese)).isEqualTo("bruno");
    assertThat(state(german).handling().team()).isEqualTo(Organisation.SUPPORT);
    var change = log.newest(german).orElseThrow().events().getLast();
    assertThat(change.by()).isEqualTo(Actor.SYSTEM);
    assertThat(change.event()).isEqualTo(new AssigneeChanged(null, new AgentId("ana")));
  }

  @Test
  void whoever_has_the_fewest_open_cases_gets_it() {
    for (int i = 0; i < 3; i++) {
      does(opened(aTicket()), AGENT, assignee("ana"));
    }
    var solved = opened(aTicket());
    does(solved, AGENT, assignee("carla"));
    does(solved, AGENT, resolve());

    assertThat(assigned(opened(aTicket()))).isEqualTo("carla");
  }

  @Test
  void nobody_who_is_away_gets_it_and_it_waits_where_all_are() {
    absences.leave(new AgentId("ana"), after("PT0S"));
    assertThat(assigned(opened(aTicket()))).isEqualTo("carla");
    absences.leave(new AgentId("carla"), after("PT0S"));
    var waits = opened(aTicket());
    assertThat(assigned(waits)).isNull();
    absences.comeBack(new AgentId("ana"));
    assertThat(assigned(waits)).isEqualTo("ana");
  }

  @Test
  void a_case_of_another_team_goes_to_one_of_that_team() {
    var id = opened(aTicket());
    does(id, AGENT, Commands.team(new TeamName("backend")));

    assertThat(assigned(id)).isEqualTo("dora");
    assertThat(state(id).handling().team()).isEqualTo(new TeamName("backend"));
  }

  @Test
  void what_a_person_assigned_stays_and_twice_is_once() {
    var hers = opened(aTicket());
    does(hers, AGENT, assignee("bruno"));
    assertThat(assigned(hers)).isEqualTo("bruno");

    var id = opened(aTicket());
    var first = assigned(id);
    var before = state(id);
    assertThat(assigned(id)).isEqualTo(first);
    assertThat(state(id)).isEqualTo(before);
  }

  @Test
  void a_closed_case_is_given_to_nobody() {
    var id = opened(aTicket());
    does(id, AGENT, resolve());

    assertThat(assigned(id)).isNull();
  }

  @Test
  void it_is_off_unless_the_policy_wants_it() {
    policies.set(Policy.DEFAULT);
    assertThat(assigned(opened(aTicket()))).isNull();
  }

  @Test
  void the_same_case_assigned_by_many_at_once_goes_to_one() {
    var id = opened(aTicket());
    Race.of(
        4,
        _ ->
            () -> {
              assigner.assign(id, after("PT1M"));
              return true;
            });

    assertThat(state(id).lastSeq()).isEqualTo(3);
  }

  @Test
  void cases_one_after_another_are_spread_evenly() {
    policies.set(crew("a", "b", "c", "d"));
    for (int i = 0; i < 100; i++) {
      assertThat(assigned(opened(aTicket()))).isNotNull();
    }

    assertThat(share().values()).containsOnly(25);
  }

  /// All of them are chosen before any is counted: the worst that lagging lists can do.
  @Test
  void cases_that_open_in_the_same_instant_do_not_all_go_to_the_same_one() {
    policies.set(crew("a", "b", "c", "d"));
    var blind =
        new Assigner(log, lists, _ -> 0, absences, conversations, policies, lost -> lost < 50);
    for (int i = 0; i < 400; i++) {
      blind.assign(opened(aTicket()), after("PT1M"));
    }

    assertThat(share().values()).hasSize(4).allMatch(cases -> cases > 60 && cases < 140);
  }

  private Map<AgentId, Integer> share() {
    var share = new HashMap<AgentId, Integer>();
    for (var state : List.copyOf(lists.all().values())) {
      var agent = state.handling().assignee();
      if (agent != null) {
        share.merge(agent, 1, Integer::sum);
      }
    }
    return share;
  }
}
