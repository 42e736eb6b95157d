package dev.plantao.core.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a conversation hangs together with others, as it stands.
///
/// @param likely an open one that it looked like when it was opened
/// @param splitFrom whose message it was made of
/// @param mergedInto where it continues; null unless it is merged
/// @param absorbed those that continue here
/// @param splits what was made of messages of this one
public record Related(
    @Nullable Likely likely,
    @Nullable ConversationId splitFrom,
    @Nullable ConversationId mergedInto,
    List<Absorbed> absorbed,
    List<Split> splits) {
  /// So many cases at most continue in one, and so many are made of one: what is known of them
  /// stands in the state, which every entry carries.
  public static final int MOST = 50;

  public static final Related NONE = new Related(null, null, null, List.of(), List.of());

  public Related {
    absorbed = List.copyOf(absorbed);
    splits = List.copyOf(splits);
  }

  /// One that continues here.
  ///
  /// @param firstResponseAhead how much less its first response had left than this one's own; not
  ///   negative
  /// @param resolutionAhead the same of the resolution
  public record Absorbed(
      ConversationId id, Duration firstResponseAhead, Duration resolutionAhead) {}

  /// What was made of the message of event number `seq`.
  public record Split(long seq, ConversationId to) {}

  Related likely(@Nullable Likely found) {
    return new Related(found, splitFrom, mergedInto, absorbed, splits);
  }

  Related splitFrom(ConversationId source) {
    return new Related(likely, source, mergedInto, absorbed, splits);
  }

  Related mergedInto(@Nullable ConversationId into) {
    return new Related(likely, splitFrom, into, absorbed, splits);
  }

  Related with(Absorbed one) {
    var more = new ArrayList<>(absorbed);
    more.add(one);
    return new Related(likely, splitFrom, mergedInto, more, splits);
  }

  Related without(ConversationId gone) {
    var left = absorbed.stream().filter(one -> !one.id().equals(gone)).toList();
    return new Related(likely, splitFrom, mergedInto, left, splits);
  }

  Related with(Split split) {
    var more = new ArrayList<>(splits);
    more.add(split);
    return new Related(likely, splitFrom, mergedInto, absorbed, more);
  }
}
