package org.openpass.casework;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened in a case.
 *
 * @param event a constant whose text stands in the translations under {@code timeline.<event>}
 * @param actor who did it: a person's account, a party's name or {@code system}
 * @param detail small values for the text; never a risk rule unless the audience is OFFICER
 */
public record TimelineEntry(Instant at, String event, String actor, Audience audience, Map<String, String> detail) {
}
