package org.openpass.deploy.demo;

/**
 * A step that a person took.
 *
 * @param who the person's name
 * @param statusBefore where the declaration stood when it was taken
 */
record Deed(Step step, String who, String statusBefore) {

    /** Whether the declaration shows what the step leads to; an open request shows by itself. */
    boolean settledBy(Standing now) {
        return switch (step.act()) {
            case PAY -> now.paid() && !now.is("AWAITING_PAYMENT") && !now.is("AWAITING_SECURITY");
            case WITHDRAW, AMEND, APPROVE, DISMISS, EXTEND -> true;
            default -> !now.is(statusBefore);
        };
    }

    /** Whether clearance waited for it; who pays an accepted declaration holds nothing up. */
    boolean beforeAcceptance() {
        return !statusBefore.equals("ACCEPTED");
    }

    @Override
    public String toString() {
        return step.role() + " " + who + " " + step.act().label();
    }
}
