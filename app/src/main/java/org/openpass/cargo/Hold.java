package org.openpass.cargo;

import java.time.Instant;

/**
 * Goods that customs keeps where they lie.
 *
 * @param place shed code; null: all of the consignment, wherever it lies or comes to lie
 * @param reason as the party reads it
 * @param criterion of the measure that found something (Customs Act Art. 246); null: an officer's own decision
 * @param liftedAt null as long as it stands, as who lifted it and why
 */
public record Hold(long id, String place, Ground ground, String reason, String criterion, Instant heldAt, String heldBy, Instant liftedAt,
        String liftedBy, String liftedWhy) {

    /** By which provision goods are held. */
    public enum Ground {
        /** The declaration is to be completed. */
        DEFECTS("Customs Act Art. 237(1) no. 1"),
        /** Documents are missing. */
        DOCUMENTS("Customs Act Art. 237(1) no. 2"),
        /** An obligation is breached, or public health may be harmed. */
        OBLIGATION("Customs Act Art. 237(1) no. 3"),
        /** They are to be checked for safety (Art. 246-3(1)). */
        SAFETY("Customs Act Art. 237(1) no. 4"),
        /** They were found illegal, defective or harmful (no. 4-2). */
        UNSAFE("Customs Act Art. 237(1)"),
        /** Their importer is in arrears that customs was charged to collect. */
        ARREARS("Customs Act Art. 237(1) no. 5"),
        /** Their importer is accused or investigated, or a restriction is to be verified (Decree Art. 244). */
        CHECK("Customs Act Art. 237(1) no. 6"),
        /** They are inspected or sealed, so that the law is not broken. */
        SEAL("Customs Act Art. 265(1)");

        private final String article;

        Ground(String article) {
            this.article = article;
        }

        /** The article. */
        public String article() {
            return article;
        }
    }

    /** Whether it stands. */
    public boolean stands() {
        return liftedAt == null;
    }
}
