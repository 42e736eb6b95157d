package dev.plantao.functions.mail.mime;

import dev.plantao.functions.mail.mime.AddressTokens.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mailboxes of an address header (RFC 5322, and what senders make of it); groups are
/// flattened.
final class Addresses {

  private Addresses() {}

  /// All mailboxes in their order; what holds none is skipped.
  static List<Address> parse(String header) {
    List<Address> found = read(header);
    boolean hidden = found.stream().noneMatch(address -> address.address().contains("@"));
    // A whole mailbox inside one encoded word, as some mass mailers write it.
    return hidden && header.contains("=?") ? readDecoded(header, found) : found;
  }

  private static List<Address> readDecoded(String header, List<Address> otherwise) {
    List<Address> decoded = read(EncodedWords.decode(header));
    return decoded.stream().anyMatch(address -> address.address().contains("@"))
        ? decoded
        : otherwise;
  }

  private static List<Address> read(String header) {
    List<Address> found = new ArrayList<>();
    String pending = "";
    for (Token token : AddressTokens.of(header)) {
      boolean mailbox = !token.angle().isBlank() || token.words().contains("@");
      if (!mailbox && !token.words().isEmpty() && token.comments().isEmpty()) {
        // "Doe, John <…>" without quotes: the name was cut at its comma.
        pending = pending.isEmpty() ? token.words() : pending + ", " + token.words();
        continue;
      }
      @Nullable Address address = mailbox ? mailbox(token, pending) : local(token);
      if (address != null) {
        found.add(address);
      }
      pending = "";
    }
    if (found.isEmpty() && !pending.isEmpty() && pending.indexOf(' ') < 0) {
      found.add(new Address(null, pending)); // a local name such as MAILER-DAEMON
    }
    return found;
  }

  /// A name without a host but with a comment: `MAILER-DAEMON (Mail Delivery System)`.
  private static @Nullable Address local(Token token) {
    return token.words().isEmpty() || token.words().indexOf(' ') >= 0
        ? null
        : new Address(name("", token.comments()), token.words());
  }

  private static @Nullable Address mailbox(Token token, String pending) {
    if (!token.angle().isBlank()) {
      String written = (pending.isEmpty() ? "" : pending + ", ") + token.words();
      return new Address(name(written, token.comments()), clean(token.angle()));
    }
    return bare(token);
  }

  /// No brackets: the word with the @ is the address, the others are the name.
  private static @Nullable Address bare(Token token) {
    if (token.words().startsWith("\"")) {
      return new Address(name("", token.comments()), token.words().replaceFirst("[>\\s]+$", ""));
    }
    if (token.quoted() && token.words().indexOf(' ') >= 0) {
      return spaced(token);
    }
    String glued = token.words().replaceAll("\\s*([@.])\\s*", "$1");
    return glued.indexOf(' ') < 0
        ? new Address(name("", token.comments()), clean(glued))
        : spaced(token);
  }

  private static @Nullable Address spaced(Token token) {
    StringBuilder names = new StringBuilder();
    @Nullable String address = null;
    for (String word : token.words().split("\\s+", 200)) {
      if (word.indexOf('@') >= 0) {
        address = address == null ? word : address;
      } else {
        names.append(word).append(' ');
      }
    }
    return address == null
        ? null
        : new Address(name(names.toString(), token.comments()), clean(address));
  }

  private static String clean(String written) {
    String address = unspaced(written.replaceAll("[\\p{Cntrl}\"]+", "").strip());
    address = address.replaceFirst("^(?i:mailto:)", "");
    if (address.startsWith("@") && address.indexOf(':') > 0) {
      address = address.substring(address.indexOf(':') + 1); // an obsolete route
    }
    address = address.replaceAll("\\([^()]{0,200}\\)", "");
    boolean literal = address.contains("@[") && address.endsWith("]");
    return address
        .replaceFirst("^['<\\[]+", "")
        .replaceFirst(literal ? "['>,;.]+$" : "['>\\],;.]+$", "");
  }

  /// Space round a dot or an @ is folding; space between words shows that this is no address, and
  /// stays, so that it does not become somebody else's.
  private static String unspaced(String address) {
    return address.replaceAll("\\s*([@.])\\s*", "$1");
  }

  private static @Nullable String name(String words, String comments) {
    String chosen = words.isBlank() ? comments : words;
    String decoded = Headers.collapsed(EncodedWords.decode(chosen));
    boolean wrapped = decoded.length() > 1 && decoded.startsWith("'") && decoded.endsWith("'");
    String name = wrapped ? decoded.substring(1, decoded.length() - 1).strip() : decoded;
    return name.isEmpty() ? null : name;
  }
}
