package dev.plantao.core;

import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationCommand.Cause;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Severity;
import java.time.Instant;

/// Commands in a few words, for tests.
public final class Commands {
  public static final Message WORDS = Message.of("some words");

  private Commands() {}

  public static ConversationCommand write() {
    return new ConversationCommand.Write(WORDS);
  }

  /// Support answers and goes on working.
  public static ConversationCommand reply() {
    return new ConversationCommand.Reply(WORDS, false, false);
  }

  /// Support answers and waits for the customer.
  public static ConversationCommand replyAndWait() {
    return new ConversationCommand.Reply(WORDS, true, false);
  }

  /// "We are looking."
  public static ConversationCommand holding() {
    return new ConversationCommand.Reply(WORDS, false, true);
  }

  public static ConversationCommand note() {
    return new ConversationCommand.AddNote(WORDS);
  }

  public static ConversationCommand severity(Severity to) {
    return new ConversationCommand.Triage(to, null, null, null, null);
  }

  public static ConversationCommand team(TeamName to) {
    return new ConversationCommand.Triage(null, to, null, null, null);
  }

  public static ConversationCommand assignee(String agent) {
    return new ConversationCommand.Triage(null, null, new AgentId(agent), null, null);
  }

  public static ConversationCommand causedBy(String provider) {
    return new ConversationCommand.Triage(null, null, null, new Cause.External(provider), null);
  }

  public static ConversationCommand ours() {
    return new ConversationCommand.Triage(null, null, null, new Cause.Ours(), null);
  }

  public static ConversationCommand escalate(String team) {
    return new ConversationCommand.EscalateToTeam(new TeamName(team), Text.of("needs them"));
  }

  public static ConversationCommand expect(Instant at) {
    return new ConversationCommand.ExpectResolution(at, Text.of("a part is missing"));
  }

  public static ConversationCommand resolve() {
    return new ConversationCommand.Resolve(WORDS, false);
  }

  public static ConversationCommand close() {
    return new ConversationCommand.Close(null);
  }

  public static ConversationCommand reopen() {
    return new ConversationCommand.Reopen(null);
  }

  public static ConversationCommand rate(int rating) {
    return new ConversationCommand.GiveFeedback(rating, null);
  }

  public static ConversationCommand plan(Plan to) {
    return new ConversationCommand.ChangePlan(to);
  }

  public static ConversationCommand wake() {
    return new ConversationCommand.Wake(0);
  }
}
