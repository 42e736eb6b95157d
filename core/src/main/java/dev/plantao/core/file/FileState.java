package dev.plantao.core.file;

/// How far a file is, as its readers see it.
public enum FileState {
  /// Announced; its bytes are not here, or nobody has looked at them yet.
  WAITING,
  /// Its bytes are here and without secrets; the virus scanner has not spoken.
  CHECKING,
  /// It may be downloaded.
  CHECKED,
  /// It may be downloaded, and no scanner vouches for it.
  UNSCANNED,
  /// It carried malware and is gone.
  INFECTED,
  /// It could not be looked into within bounds and is gone.
  REJECTED,
  /// It was announced and never came.
  MISSING;

  /// Whether something is still to come.
  public boolean pending() {
    return this == WAITING || this == CHECKING;
  }

  /// Whether its bytes may be handed out.
  public boolean released() {
    return this == CHECKED || this == UNSCANNED;
  }
}
