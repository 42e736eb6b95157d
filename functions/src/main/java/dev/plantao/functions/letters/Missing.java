package dev.plantao.functions.letters;

/// What a customer is asked for (PR-1) and has not given yet.
public enum Missing {
  STEPS_TO_REPRODUCE,
  API_REQUEST,
  API_RESPONSE,
  OCCURRED_AT,
  SCREENSHOTS,
  LOGS,
  IMPACT
}
