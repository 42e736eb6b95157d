package dev.plantao.functions.erasure;

/// What is kept under somebody's address or id. Each of these may be repeated, and finds nothing
/// the second time.
public interface Cards {

  /// Removes from a list of open cases those that are erased, and the list when nothing is left.
  void forgetCases(String pk);

  /// Removes one item.
  void forget(String pk, String sk);

  /// Removes a customer's profile and the addresses under which it is found.
  void forgetProfile(String customer);

  /// Removes from a profile the addresses of those who are meant.
  void forgetAddresses(String customer, Subjects subjects);
}
