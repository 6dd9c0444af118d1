package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.engine.Holdups;
import org.openpass.gateway.Problems;
import org.openpass.tasks.AddedFields;
import org.openpass.terms.Labels;

/**
 * A declaration as its parties and officers read it.
 *
 * @param waitsFor what it waits for, in plain words; absent while the machine works and after its end
 * @param reasons why it was rejected
 * @param version of the document, from 1; supplements and amendments make the next
 * @param pendingChange number of the open request to withdraw or amend it
 * @param heldUp technical troubles that hold it up until an administrator has mended them; for officers only
 * @param findings what officers found when they reviewed or inspected; for officers only
 * @param laneExplanation which rule chose the lane; for officers only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationView(String declarationNumber, String caseNumber, String reference, String status,
        Labels.Label statusLabel, Labels.Label waitsFor, List<Holdups.Holdup> heldUp, String lane, Labels.Label laneLabel,
        LaneExplanation laneExplanation, Money money, Duty duty, List<Problems.ErrorItem> reasons, Instant filedAt,
        Instant acceptedAt, int version, String pendingChange, List<Finding> findings,
        List<Step> timeline, Map<String, String> links) {

    /** The money, which stands apart from the status. Amounts as those of the duty. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Money(String status, Labels.Label statusLabel, String noticeNumber, long amount, LocalDate dueOn,
            String collectionForm) {
    }

    /**
     * Duty and taxes in whole smallest units of the currency: won, or pence. {@code ratesOn} is the day whose law applied (Art. 16, 17);
     * surcharges are absent where none is due.
     */
    record Duty(long total, String currency, LocalDate ratesOn, List<TaxTotal> totals,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Surcharge> surcharges, List<Line> lines) {
    }

    /** What is due beside duty and taxes: {@code rate} (a factor) of {@code base}, at most a cap; {@code explanation} are the facts behind it. */
    record Surcharge(String kind, Labels.Label label, long base, BigDecimal rate, long amount, String legalBasis,
            Map<String, String> explanation) {
    }

    /** One tax over all lines: {@code sumOfLines - rounding = payable}. */
    record TaxTotal(String tax, Labels.Label label, long sumOfLines, long rounding, long payable) {
    }

    /** The taxes of one line. */
    record Line(int line, long total, List<LineTax> taxes) {
    }

    /** One tax of one line with what explains it. */
    record LineTax(String tax, Labels.Label label, BigDecimal base, String rate, String formula, String legalBasis,
            long amount) {
    }

    /** The decision that chose the lane: its version, the rule, and what it looked at. */
    record LaneExplanation(String decision, int version, List<String> rules, Map<String, String> inputs,
            Object output, Instant decidedAt) {
    }

    /**
     * What a review or an inspection found. {@code pictures} are paths of documents of the declaration; {@code beside} is
     * what the form of the step asks besides, in its own words.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(String kind, String officer, String decision, String method, String place, String findings,
            String notes, List<String> pictures, List<AddedFields.Told> beside, Instant decidedAt) {
    }

    /** A step of the timeline. */
    record Step(Instant at, String event, Labels.Label label, Map<String, String> detail) {
    }
}
