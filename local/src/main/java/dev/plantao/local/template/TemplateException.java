package dev.plantao.local.template;

/// The template asks for what one machine cannot give, or contradicts itself.
public final class TemplateException extends RuntimeException {
  public TemplateException(String message) {
    super(message);
  }
}
