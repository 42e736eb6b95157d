package dev.plantao.core.conversation;

/// How far an incident is.
public enum IncidentStage {
  /// Something is wrong; what it is is looked for.
  INVESTIGATING,
  /// The cause is known.
  IDENTIFIED,
  /// It is mended, and watched.
  MONITORING,
  /// It is over. The last stage: what comes back is another incident.
  RESOLVED
}
