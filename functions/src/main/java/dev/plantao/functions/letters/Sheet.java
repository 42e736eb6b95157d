package dev.plantao.functions.letters;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter that is worded and not yet laid out.
///
/// @param language BCP 47 tag, for readers aloud
/// @param heading null for an agent's letter, which begins with the agent's words
/// @param writer who signs above the team; null for the team alone
/// @param note who spoke and how to reach a person
/// @param footer what helps the desk to find the conversation again
@JStache(path = "dev/plantao/functions/letters/letter.html.mustache", name = "HtmlLayout")
@JStacheConfig(contentType = Html.class)
record Sheet(
    String language,
    String subject,
    @Nullable String heading,
    List<Part> parts,
    @Nullable String writer,
    String team,
    String note,
    List<String> footer) {}
