package org.openpass.cargo.overdue;

/** Why goods cannot be sold as they stand. */
final class Hindrances {

    private Hindrances() {
    }

    /** What is said of it to clients in English; on screens it is {@code task.mend.decision.<code>}. */
    static String english(String code) {
        return switch (code) {
            case "goodsMoved" -> "Some of the goods have left: this case ends by itself.";
            case "goodsDeclared" -> "The goods are declared: they are sold only once that declaration has been refused or withdrawn.";
            case "goodsPromised" -> "A transport, a permit or a removal order for the goods is open: they are sold only once it is over.";
            case "goodsHeld" -> "Customs keeps the goods where they lie: they are sold only once it does not.";
            default -> throw new IllegalArgumentException(code);
        };
    }
}
