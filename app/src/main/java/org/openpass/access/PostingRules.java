package org.openpass.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor.Role;
import org.openpass.access.PostingRefused.Reason;

/**
 * What a posting must be. Offices and sections are those that stand, and those that a file brings with it.
 *
 * @param offices all that there are
 * @param sections all that there are
 */
record PostingRules(List<OfficeBook.Office> offices, List<Section> sections) {

    /** What people of customs can be. */
    static final Set<Role> STAFF = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.TRADER, Role.BROKER)));
    /** Of these nobody needs an office. */
    private static final Set<Role> OF_NO_OFFICE = EnumSet.of(Role.ADMINISTRATOR, Role.PROCESS_OWNER,
            Role.RISK_ANALYST);
    static final int LONGEST_DUTY = 100;

    /** All that is wrong with it as it stands for itself. */
    EnumSet<Reason> wrong(NewPosting p) {
        EnumSet<Reason> wrong = EnumSet.noneOf(Reason.class);
        if (p.roles().isEmpty() || !STAFF.containsAll(p.roles())) {
            wrong.add(Reason.ROLES);
        }
        if (p.duty() != null && p.duty().length() > LONGEST_DUTY) {
            wrong.add(Reason.DUTY);
        }
        if (p.from() == null || p.until() != null && p.until().isBefore(p.from())) {
            wrong.add(Reason.DAYS);
            return wrong;
        }
        if (p.office() == null ? !p.national() && !OF_NO_OFFICE.containsAll(p.roles()) : !office(p.office(), p.from())) {
            wrong.add(Reason.OFFICE);
        } else if (p.section() != null && !section(p)) {
            wrong.add(Reason.SECTION);
        }
        return wrong;
    }

    boolean office(String code, LocalDate day) {
        return offices.stream().anyMatch(each -> each.code().equals(code) && each.openOn(day));
    }

    private boolean section(NewPosting p) {
        return sections.stream().anyMatch(each -> each.office().equals(p.office()) && each.code().equals(p.section())
                && !p.from().isBefore(each.from()) && (each.until() == null || !p.from().isAfter(each.until())));
    }

    /**
     * What stands of it already: the same from the same day, until the same day or, where none is asked for, until the next.
     *
     * @param standing all of the person, in order
     */
    static Optional<Posting> stands(NewPosting p, List<Posting> standing) {
        for (int i = 0; i < standing.size(); i++) {
            Posting each = standing.get(i);
            if (p.sameAs(each)) {
                boolean untilNext = each.until() == null || i + 1 < standing.size()
                        && standing.get(i + 1).from().equals(each.until().plusDays(1));
                return p.until() == null ? Optional.of(each).filter(same -> untilNext)
                        : Optional.of(each).filter(same -> p.until().equals(same.until()));
            }
        }
        return Optional.empty();
    }

    /** Whether it would write over who the person was before today: that stays, and what was done then can be explained. */
    static boolean rewrites(NewPosting p, List<Posting> standing, LocalDate today) {
        return p.from().isBefore(today) && standing.stream().anyMatch(each -> each.from().isBefore(today)
                && (each.until() == null || !each.until().isBefore(p.from())));
    }
}
