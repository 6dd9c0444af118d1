package org.openpass.authoring;

import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.springframework.stereotype.Component;

/**
 * Who may see which work. What selects cases by risk is for those who analyse risk among the owners: whoever reads it knows how not
 * to be selected. To all others it is not there. An analyst who is no owner has nothing to do with works and is shown none.
 */
@Component
public class Confidentiality {

    private final WorkRows works;

    Confidentiality(WorkRows works) {
        this.works = works;
    }

    /** Whether the actor may see a work, and whatever is made of it: drafts, releases, runs, its history. */
    public boolean may(Actor actor, String work) {
        return may(actor, works.confidential(work));
    }

    /** The same of a thing that says itself whether it is confidential. */
    public static boolean may(Actor actor, boolean confidential) {
        return actor.roles().contains(Role.PROCESS_OWNER) && (!confidential || analyst(actor));
    }

    /** Whether nothing is confidential to the actor. */
    public static boolean analyst(Actor actor) {
        return actor.roles().contains(Role.RISK_ANALYST);
    }

    /**
     * The same in lists of owners, as a condition of a query; bind {@code analyst} to {@link #analyst}.
     *
     * @param confidential the column that says so, such as {@code w.confidential}
     */
    public static String sql(String confidential) {
        return "(:analyst or not " + confidential + ")";
    }
}
