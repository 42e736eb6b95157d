package dev.plantao.local.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A resource of the template, its properties not yet resolved.
///
/// @param name the physical name, as the resource's ARN has it
public record Resource(
    String logicalId,
    String type,
    String name,
    Map<String, @Nullable Object> properties,
    Map<String, @Nullable Object> metadata) {}
