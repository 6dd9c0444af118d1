package org.openpass.cargo.permit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.openpass.collection.Levy;

/**
 * An application or report, as its case stands.
 *
 * @param number by which a carry-out names it
 * @param applicant the party that is answered
 * @param operator the party that runs the place; null: customs does, or there is none
 * @param said what was applied for or reported; its applicant is null
 * @param answer what was decided; its decision is null before
 * @param gone packages that were carried out by it
 * @param work what became of the goods; null before it is reported
 * @param reportedAt when that was
 * @param judgement of a loss: DISASTER, LEVY or NOT_LOST; null before
 * @param owed the duty that is owed; null: none, or not yet
 * @param outcome DONE, REFUSED, EXCUSED or CHARGED; null before
 */
public record Permit(String caseNumber, String number, long consignment, long applicant, Long operator, String appliedBy, Instant appliedAt,
        PermitApplication said, Answer answer, int gone, WorkReport work, Instant reportedAt, String judgement, String judgedReason, Owed owed,
        String outcome) {

    /** The kind of case, which is its process. */
    public static final String KIND = "bonded-permit";
    /** Where it waits. */
    static final Set<String> WAITING = Set.of("PERMIT_REVIEW", "PERMIT_RUNNING", "LOSS_REVIEW", "DUTY_REVIEW");
    /** Its ends. */
    static final String DONE = "PERMIT_DONE";
    static final String REFUSED = "PERMIT_REFUSED";
    static final String EXCUSED = "LOSS_EXCUSED";
    static final String CHARGED = "DUTY_CHARGED";
    static final Set<String> ENDS = Set.of(DONE, REFUSED, EXCUSED, CHARGED);
    /** Of an answer. */
    static final String GRANT = "GRANT";

    /**
     * What customs answered.
     *
     * @param decision GRANT or REFUSE
     * @param until the last day
     * @param securityAmount whole won; null: none was asked for
     * @param deemed it was not decided in time, and is deemed granted by the article of its kind
     * @param grantedAt when it took effect; null: it has not
     * @param shed shed code of the place of outside storage
     */
    public record Answer(String decision, String reason, String conditions, LocalDate until, BigDecimal securityAmount, String decidedBy,
            boolean deemed, Instant grantedAt, String shed) {
    }

    /**
     * Duty that is owed without a declaration.
     *
     * @param assessment LEVY, or NONE where an officer found that nothing is owed; null before
     * @param line what an officer has classified and valued; null before
     */
    public record Owed(Levy.Ground ground, String article, int packages, LocalDate lawOn, long payer, String assessment, Levy.Line line,
            String reason, String assessedBy, String signedBy) {
    }

    /** What it is. */
    public PermitKind kind() {
        return said.kind();
    }

    /** It took effect and has not ended. */
    public boolean runs() {
        return answer.grantedAt() != null && outcome == null;
    }

    /** Goods may be carried out by it: to storage outside, to a repair outside, as a sample. */
    public boolean letsOut() {
        return said.place() != null && switch (kind()) {
            case OUTSIDE_STORAGE, SAMPLE -> true;
            case REPAIR -> said.outside() != null;
            default -> false;
        };
    }
}
