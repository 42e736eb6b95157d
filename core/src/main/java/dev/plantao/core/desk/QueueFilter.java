package dev.plantao.core.desk;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Severity;
import org.jspecify.annotations.Nullable;

/// Which part of the queue somebody wants to see; null means all of it.
public record QueueFilter(
    @Nullable TeamName team,
    @Nullable AgentId assignee,
    @Nullable Severity severity,
    @Nullable Status status) {
  public static final QueueFilter ALL = new QueueFilter(null, null, null, null);

  public boolean accepts(Conversation conversation) {
    var handling = conversation.handling();
    return (team == null || team.equals(handling.team()))
        && (assignee == null || assignee.equals(handling.assignee()))
        && (severity == null || severity == handling.severity())
        && (status == null || status == Status.of(conversation));
  }
}
