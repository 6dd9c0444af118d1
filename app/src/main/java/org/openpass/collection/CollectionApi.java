package org.openpass.collection;

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
    enum MoneyStatus { UNPAID, PAID, SECURED, OVERDUE, NONE_DUE }

    /** How a declaration is paid; the names are those of the declaration's collection forms. */
    enum Terms { PAY_AFTER_ACCEPTANCE, PAY_BEFORE_ACCEPTANCE, SECURITY, MONTHLY }

    /** A payment slip (납부서). {@code dueOn} is empty before acceptance, and where the payer chose to pay first. */
    record Notice(String number, long amount, MoneyStatus status, LocalDate dueOn, Terms terms) {
    }

    /** One tax of one line as it was booked, with what explains it; amounts in whole won. */
    record BookedLine(int line, String tax, java.math.BigDecimal base, String rate, String formula,
            String legalBasis, long amount) {
    }

    /** One tax over all lines: sum less rounding is payable. */
    record BookedTotal(String tax, long sumOfLines, long rounding, long payable) {
    }

    /** What was assessed for a case. */
    record Booked(long total, LocalDate ratesOn, List<BookedLine> lines, List<BookedTotal> totals, Notice notice) {
    }

    /**
     * Books an assessment and its payment slip, once per case and round.
     *
     * @param securityReference the security offered, for terms SECURITY
     */
    Notice book(String caseNumber, int round, String declarationNumber, Assessment assessment, Terms terms,
            String securityReference);

    /** The declaration was accepted: payment falls due (Art. 9(1)1, 9(3)). */
    Notice accepted(String caseNumber, Instant acceptedAt);

    /** The newest assessment of a case, empty before there is one. */
    Optional<Booked> ofCase(String caseNumber);

    /** The newest payment slips of these cases, by case number; a case without one is absent. */
    Map<String, Notice> noticesOf(Collection<String> caseNumbers);
}
