package dev.plantao.core.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address in the form by which addresses are compared: lower case, no white space around it.
///
/// Deliverability is not judged here: one `@`, no white space or control character, at most 254
/// characters (RFC 5321 section 4.5.3.1.3 less the angle brackets).
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s@<>,;\\p{Cntrl}\\p{Cs}]+@[^\\s@<>,;\\p{Cntrl}\\p{Cs}]+");

  /// Stands where an address was erased; RFC 2606 reserves the domain.
  public static final EmailAddress ERASED = new EmailAddress("erased@erased.invalid");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an email address");
    }
  }

  public static Optional<EmailAddress> parse(String value) {
    var normal = value.strip().toLowerCase(Locale.ROOT);
    return normal.length() <= LONGEST && FORM.matcher(normal).matches()
        ? Optional.of(new EmailAddress(normal))
        : Optional.empty();
  }

  /// What stands behind the @.
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /// Never the address itself: it is a person's, and log lines are kept.
  @Override
  public String toString() {
    return "EmailAddress[" + value.length() + " chars]";
  }
}
