package dev.plantao.pages;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Ends the desk with the class whose it was. The browser stays, and so does all that the JVM has
/// learned: starting both anew took longer than many a class.
public final class DeskPerClass implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    RunningDesk.close();
  }
}
