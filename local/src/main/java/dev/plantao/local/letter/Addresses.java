package dev.plantao.local.letter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/// Addresses in headers and calls.
public final class Addresses {
  private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

  private Addresses() {}

  /// The mailboxes of a list, groups taken apart, names decoded.
  public static List<Mailbox> mailboxes(String list) {
    return LenientAddressParser.DEFAULT.parseAddressList(list).flatten();
  }

  /// The bare addresses of a list.
  public static List<String> bare(String list) {
    return mailboxes(list).stream().map(Mailbox::getAddress).toList();
  }

  public static boolean plausible(String address) {
    return PLAUSIBLE.matcher(address).matches();
  }

  /// As addresses are compared.
  public static String normal(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  public static String domain(String address) {
    return normal(address.substring(address.lastIndexOf('@') + 1));
  }

  public static String local(String address) {
    return normal(address.substring(0, Math.max(0, address.lastIndexOf('@'))));
  }

  /// The address without its `+label`.
  public static String unlabelled(String address) {
    return local(address).replaceFirst("\\+.*", "") + "@" + domain(address);
  }
}
