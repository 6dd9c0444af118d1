package org.openpass.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owners that never were. The broker hands out a job, and answers, when it has processed a command, a moment before what
 * came of it is in its log. Killed in that moment it processes the command anew and makes another instance, while the job of
 * the first one may have been done here: then an instance owns the case of which there is no trace, and the other one was
 * surplus to it. Such a case is disowned, and the {@link Reconciler} starts it again; what its jobs did they find done.
 */
@Component
class LostOwners {

    private static final Logger log = LoggerFactory.getLogger(LostOwners.class);

    private final CaseRegistry cases;
    private final JdbcClient jdbc;

    LostOwners(CaseRegistry cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /**
     * A surplus instance of the case has ended, and all that the engine wrote before that is projected. Its owner came
     * first: had it been written, it would be known.
     */
    void surplusEnded(String caseNumber, long surplus) {
        cases.owner(caseNumber).filter(owner -> owner != surplus).ifPresent(owner -> disown(caseNumber, owner));
    }

    /** Disowns the case if its owner never was; false when it was, whatever became of it. */
    boolean disown(String caseNumber, long owner) {
        if (isKnown(caseNumber, owner)) {
            return false;
        }
        log.warn("Instance {} owned case {} and never was: the engine lost it before it had written it. The case is "
                + "started again", owner, caseNumber);
        cases.disown(caseNumber, owner);
        return true;
    }

    /** Also of an instance whose news wait to be projected. What was lost leaves its key to something else, of another case. */
    private boolean isKnown(String caseNumber, long instanceKey) {
        return jdbc.sql("""
                select exists (select 1 from engine.instances where instance_key = :key
                        and root_key is null and coalesce(case_number, :case) = :case)
                    or exists (select 1 from engine.parked_records where instance_key = :key)
                """).param("key", instanceKey).param("case", caseNumber).query(Boolean.class).single();
    }
}
