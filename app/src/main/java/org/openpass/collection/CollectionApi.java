package org.openpass.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.tariff.Assessment;

/** What other modules ask of duty collection, in their own transaction. */
public interface CollectionApi {

    /** Where the money stands, apart from the status of the declaration. */
    enum MoneyStatus {
        UNPAID, PAID, SECURED, OVERDUE, NONE_DUE,
        /** Another slip took its place: the tax was corrected before it was paid (Art. 38(5)). */
        REPLACED,
        /** The declaration was withdrawn before anything was paid. */
        CANCELLED,
        /** The declaration was withdrawn after payment: the payer is owed a refund (Art. 46). */
        REFUND_DUE
    }

    /** How a declaration is paid, by the names of the declaration's collection forms; or that customs asks by a notice of its own. */
    enum Terms { PAY_AFTER_ACCEPTANCE, PAY_BEFORE_ACCEPTANCE, SECURITY, MONTHLY, NOTICE }

    /** A payment slip (납부서). {@code dueOn} is empty before acceptance, and where the payer chose to pay first. */
    record Notice(String number, long amount, MoneyStatus status, LocalDate dueOn, Terms terms) {
    }

    /**
     * What is due beside duty and taxes: of the whole declaration, on no line, and no base of any tax.
     *
     * @param base customs value of the goods that it falls on, whole won
     * @param rate as a factor
     * @param amount whole won
     * @param article where the law says so
     * @param explanation the facts that it follows from, by name; of {@code LATE_FILING} place, carriedIn, lastDay, stoppedOn, days
     */
    record Surcharge(Kind kind, long base, BigDecimal rate, long amount, String article, Map<String, String> explanation) {

        /** Why. */
        public enum Kind {
            /** The goods were declared late (Art. 241(4)). */
            LATE_FILING
        }
    }

    /** Duty and taxes as they were worked out, and what is due beside them. */
    record Assessed(Assessment assessment, List<Surcharge> surcharges) {

        public Assessed {
            surcharges = List.copyOf(surcharges);
        }

        /** What is due beside duty and taxes, whole won. */
        public long surcharge() {
            return surcharges.stream().mapToLong(Surcharge::amount).sum();
        }

        /** What is owed in all, whole won. */
        public long payable() {
            return assessment.payable() + surcharge();
        }
    }

    /** One tax of one line as it was booked, with what explains it; amounts in whole won. */
    record BookedLine(int line, String tax, BigDecimal base, String rate, String formula,
            String legalBasis, long amount) {
    }

    /** One tax over all lines: sum less rounding is payable. */
    record BookedTotal(String tax, long sumOfLines, long rounding, long payable) {
    }

    /** What was assessed for a case: the total is that of the taxes and of what is due beside them. */
    record Booked(long total, LocalDate ratesOn, List<BookedLine> lines, List<BookedTotal> totals, List<Surcharge> surcharges, Notice notice) {
    }

    /**
     * Books an assessment and its payment slip, once per case.
     *
     * @param payerId the taxpayer (Art. 19)
     */
    Notice book(String caseNumber, String declarationNumber, Assessed assessed, Terms terms, long payerId);

    /**
     * A corrected assessment in place of one that is booked.
     *
     * @param acceptedAt when the declaration was accepted; null before
     * @param securityReference the security that the declaration names, or null
     */
    record Correction(String caseNumber, String declarationNumber, Assessed assessed, Instant acceptedAt,
            String securityReference) {
    }

    /**
     * Books a corrected assessment in place of one that is not paid (Art. 38(5)); the time for payment stays that of
     * the first, and a security that was charged stands for the new sum (Art. 248(2)). The slip stays where every line
     * owes what it owed. Nothing booked yet, or the same sum when it was paid, changes nothing.
     *
     * @return the code of the reason as of {@link #refusal}; nothing is booked then
     * @throws IllegalStateException when the slip was paid: check {@link #paid} behind the case's lock before
     */
    Optional<String> correct(Correction correction);

    /**
     * Why the correction cannot be booked: security.unknown, security.expired, security.short, where a security has to
     * stand for the new sum and does not cover it.
     */
    Optional<String> refusal(Correction correction);

    /** Whether anything was paid on the case's newest slip. */
    boolean paid(String caseNumber);

    /** The declaration fell away: what was not paid is cancelled, what was paid is to be refunded, security is free. */
    void cancel(String caseNumber);

    /**
     * Charges the case's duty on a security of the payer's (Art. 24).
     *
     * @return empty when it is charged, else the code of the reason: security.unknown, security.expired,
     *     security.short
     */
    Optional<String> secure(String caseNumber, String reference);

    /** Whether the payer owes so much for so long that the tax is reviewed first (Enforcement Rules Art. 8(1)3). */
    boolean inArrears(long payerId, LocalDate day);

    /** The declaration was accepted: payment falls due (Art. 9(1)1, 9(3)). */
    Notice accepted(String caseNumber, Instant acceptedAt);

    /** The newest assessment of a case, empty before there is one. */
    Optional<Booked> ofCase(String caseNumber);

    /** The newest payment slips of these cases, by case number; a case without one is absent. */
    Map<String, Notice> noticesOf(Collection<String> caseNumbers);

    /**
     * What a levy on these goods would come to; for who enters the goods and who signs.
     *
     * @throws org.openpass.tariff.NotAssessable with every error of every line
     */
    Assessment assess(LocalDate lawOn, List<Levy.Line> lines);

    /**
     * Books duty that nobody has declared and serves the notice (납부고지, Art. 39(3)) in the same transaction, once an effect; the payer
     * becomes a party of the case and has 15 days from the service (Art. 9(1)2). What is too little to be collected is booked and
     * not asked for. The caller holds the lock of the case.
     *
     * @return the notice, the first time and each time after
     * @throws org.openpass.tariff.NotAssessable with every error of every line: nothing is booked
     */
    Notice levy(Levy levy);

    /**
     * Takes a levy back: what was not paid is cancelled, what was paid is to be refunded; the payer is told why. The caller holds the
     * lock of the case.
     *
     * @param by the officer
     * @return false when there is no such levy, or it was taken back before
     */
    boolean cancelLevy(String effect, String reason, String by);

    /** The levies of a case, the newest first, with those that were taken back. */
    List<Levied> levies(String caseNumber);

    /** A levy as it was booked. {@code cancelReason} is null while it stands. */
    record Levied(Levy levy, Notice notice, Instant madeAt, String cancelReason) {
    }

    /**
     * Charges the amount on a security of the payer's for what a case may come to owe (Art. 218(1), Art. 156(2)), in place of what
     * was charged for it before.
     *
     * @param amount whole won, more than 0
     * @return empty when it is charged, else the code of the reason: security.unknown, security.expired, security.short
     */
    Optional<String> pledge(String caseNumber, long payerId, String reference, long amount);

    /** Frees the security of a case where nothing is owed in it any more; while a notice is open it goes on standing. */
    void free(String caseNumber);
}
