package dev.plantao.core.conversation;

/// Names one command, whoever repeats it: a write that succeeded but was not answered is recognised
/// by it and not decided twice. At most 64 characters, made by the caller.
public record CommandId(String value) {
  public CommandId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("a command id has 1 to 64 characters");
    }
  }
}
