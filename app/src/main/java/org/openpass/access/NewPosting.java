package org.openpass.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A posting to be made. From its first day on it is all that the person is; what stood ends the day before.
 *
 * @param section null: none
 * @param duty in words; null: not said
 * @param until the last day; null: until the next that is known
 */
public record NewPosting(String username, String office, String section, boolean national, String duty,
        Set<Actor.Role> roles, LocalDate from, LocalDate until) {

    /** With empty texts as none. */
    public NewPosting {
        office = clean(office);
        section = clean(section);
        duty = clean(duty);
        EnumSet<Actor.Role> held = EnumSet.noneOf(Actor.Role.class);
        if (roles != null) {
            roles.stream().filter(Objects::nonNull).forEach(held::add);
        }
        roles = Set.copyOf(held);
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The first day, and the day after the last where there is one. */
    List<LocalDate> turns() {
        return until == null ? List.of(from) : List.of(from, until.plusDays(1));
    }

    /** Whether what stands is the same but for its last day. */
    boolean sameAs(Posting standing) {
        return standing.from().equals(from) && Objects.equals(standing.office(), office)
                && Objects.equals(standing.section(), section) && standing.national() == national
                && Objects.equals(standing.duty(), duty) && standing.roles().equals(roles);
    }
}
