package dev.plantao.functions.mail.mime;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A mailbox as a header names it.
///
/// @param name the decoded display name, or null when the header gives none
/// @param address the address exactly as written, white space removed
public record Address(@Nullable String name, String address) {

  /// The form in which two addresses are compared: lower case, whatever the local part's host says
  /// about case, because no provider in use tells `Ana@` and `ana@` apart.
  public String comparable() {
    return address.toLowerCase(Locale.ROOT);
  }
}
