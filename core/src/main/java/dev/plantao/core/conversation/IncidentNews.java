package dev.plantao.core.conversation;

/// An update of an incident, as linked conversations are told it.
///
/// @param number of the update within its incident, from 1 on
/// @param by who wrote it
public record IncidentNews(
    long number, Actor by, IncidentStage stage, Translated title, Translated text) {}
